package com.oodaloo.handlers.pages.settings;

import com.oodaloo.app.settings.Settings;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.pages.parts.NoticePage.Offer;
import com.oodaloo.handlers.pages.parts.Templates;
import com.oodaloo.handlers.pages.tray.TrayView;
import gg.jte.generated.precompiled.JtesettingsGenerated;
import java.time.Instant;
import java.util.List;

/// The settings, and the two steps of deleting everything.
public final class SettingsPage {
  private SettingsPage() {}

  /// What the page is made from; `token` is its own.
  public record Look(Settings settings, Instant now, String token, SettingsView.Ways ways) {}

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
                "Nothing is deleted until you press the button below. It cannot be undone.",
                "What goes: your connections to Jobber and your banks (ended there, too), every"
                    + " bank line, invoice, job, payment and payout we read, your answers and"
                    + " settings, and the record of the mails we sent.",
                "What stays: your data in Jobber and at your bank, which we never change; the"
                    + " mails you received; encrypted backups, which vanish by themselves within"
                    + " 35 days; and ids of webhook events without amounts or names, for up to"
                    + " 30 days.",
                "The month packets are gone afterwards as well: download those you need first."),
            new Offer("erase", token, "Delete everything now")));
  }

  public static String erased() {
    return NoticePage.render(
        Notice.of(
            "Everything is deleted",
            "Oodaloo keeps nothing about your company any more, and no mail will come.",
            "To begin anew, connect Jobber again from its App Marketplace; give it half an hour."));
  }

  public static String erasing(int rows, String token) {
    return NoticePage.render(
        new Notice(
            "Still deleting",
            List.of(
                rows
                    + " records are gone. The rest goes by itself within the hour, or at once"
                    + " when you press once more.",
                "Your connections have ended already, and no mail is sent."),
            new Offer("erase", token, "Go on deleting")));
  }

  public static String vendorSilent(String token) {
    return NoticePage.render(
        new Notice(
            "Not deleted yet",
            List.of(
                "A connection could not be ended at the other side just now, so nothing was"
                    + " deleted. No mail is sent any more.",
                "Please try again in a minute."),
            new Offer("erase", token, "Try again")));
  }
}
