package com.oodaloo.handlers.pages.settings;

import com.oodaloo.app.access.Trail;
import com.oodaloo.app.settings.Settings;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.pages.parts.NoticePage.Offer;
import com.oodaloo.handlers.pages.parts.Templates;
import com.oodaloo.handlers.pages.tray.TrayView;
import gg.jte.generated.precompiled.JtesettingsGenerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The settings, and the two steps of deleting everything.
public final class SettingsPage {
  private SettingsPage() {}

  /// What the page is made from; `token` goes with its forms.
  public record Look(
      Settings settings, Instant now, String token, SettingsView.Ways ways, Access access) {}

  /// Who has access, and what became of it: `admin` is the Jobber admin's address who signed in,
  /// empty after a mailed link; `erased` the moment at which everything is deleted, if it is to be.
  public record Access(String admin, Optional<Instant> erased, List<Trail.Step> steps) {
    public Access {
      steps = List.copyOf(steps);
    }
  }

  public static String render(Look look) {
    return render(look, TrayView.Banner.NONE);
  }

  public static String done(Look look, String words) {
    return render(look, new TrayView.Banner("good", words));
  }

  public static String refused(Look look, String words) {
    return render(look, new TrayView.Banner("alert", words));
  }

  private static String render(Look look, TrayView.Banner banner) {
    return Templates.render(JtesettingsGenerated::render, SettingsPresenter.of(look).view(banner));
  }

  /// The first step: nothing happens yet.
  public static String eraseOffer(String token) {
    return NoticePage.render(
        new Notice(
            "Delete everything Oodaloo keeps about your company?",
            List.of(
                "Nothing is deleted until you press the button in the mail we send you now, and for"
                    + " 48 hours after that. Then it cannot be undone.",
                "What goes: your connections to Jobber and your banks (ended there, too), every"
                    + " bank line, invoice, job, payment and payout we read, your answers and"
                    + " settings, and the record of the mails we sent.",
                "What stays: your data in Jobber and at your bank, which we never change; the"
                    + " mails you received; encrypted backups, which vanish by themselves within"
                    + " 35 days; and ids of webhook events without amounts or names, for up to"
                    + " 30 days.",
                "The month packets are gone afterwards as well: download those you need first."),
            new Offer("erase", token, "Mail me the link that deletes everything")));
  }

  public static String eraseAsked(Look look) {
    return ProofPages.eraseAsked(look.settings().books().books().firm().mail().recipient());
  }

  public static String signedOut() {
    return NoticePage.render(
        Notice.of(
            "The settings are closed", "To open them again, use the link in the Monday mail."));
  }
}
