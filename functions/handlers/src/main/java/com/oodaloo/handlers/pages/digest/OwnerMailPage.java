package com.oodaloo.handlers.pages.digest;

import com.oodaloo.app.access.OwnerMail;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JteownermailGenerated;

/// The short mails about access: what happened or is asked, one link at most, and what to do if it
/// was somebody else.
public final class OwnerMailPage {
  private static final String IGNORE = "If it was not you, do nothing: nothing was changed.";
  private static final String LOOK =
      "If it was not you, open the settings from your Monday mail and make all links void, or sign"
          + " in with Jobber.";

  private OwnerMailPage() {}

  /// What a mail says; `url` is "" where it has no link.
  public record Letter(
      String firmName, String subject, String words, String button, String url, String otherwise) {}

  private record Words(String subject, String words, String button, String otherwise) {}

  public static DigestMail render(Firm firm, OwnerMail mail, String url) {
    Words words = words(mail.kind(), CustomerText.delinked(mail.about()));
    Letter letter =
        new Letter(
            CustomerText.delinked(firm.name()),
            words.subject(),
            words.words(),
            words.button(),
            url,
            words.otherwise());
    return new DigestMail(
        words.subject(), Templates.render(JteownermailGenerated::render, letter), text(letter));
  }

  private static String text(Letter letter) {
    String link = letter.url().isEmpty() ? "" : letter.button() + ":\n" + letter.url() + "\n\n";
    return "%s\n\n%s\n\n%s%s\n"
        .formatted(letter.firmName(), letter.words(), link, letter.otherwise());
  }

  private static Words words(OwnerMail.Kind kind, String about) {
    return switch (kind) {
      case PROOF ->
          new Words(
              "Your link to the settings",
              "You asked for the settings. This link works once, for 15 minutes, in the browser"
                  + " you asked with.",
              "Open the settings",
              IGNORE);
      case CONFIRM_ADDRESS ->
          new Words(
              "Shall the Monday mail come to you?",
              "Somebody who runs this company's settings wants the Monday mail to go to this"
                  + " address.",
              "Look at it",
              IGNORE);
      case CONFIRM_ERASE ->
          new Words(
              "Shall everything be deleted?",
              "You asked to delete everything Oodaloo keeps about your company. Nothing happens"
                  + " until you press the button, and for 48 hours after that.",
              "Look at it",
              IGNORE);
      case ERASE_DUE ->
          new Words(
              "Everything will be deleted",
              "Everything Oodaloo keeps about your company will be deleted on " + about + ".",
              "Keep everything",
              "If it was not you, press the button, and make all links void in the settings.");
      case ADDRESS_CHANGED, ADDRESS_IS_YOURS, ADDRESS_TAKEN_BACK -> moved(kind, about);
      case JOBBER_AGAIN, BANK_CONNECTED, CONNECTION_ENDED -> news(kind, about);
    };
  }

  private static Words moved(OwnerMail.Kind kind, String about) {
    return switch (kind) {
      case ADDRESS_CHANGED ->
          new Words(
              "Your Monday mail goes elsewhere now",
              "From now on it goes to " + about + ". Links sent to you before are void.",
              "This wasn't me",
              "If it was you, there is nothing to do. For seven days the address before the change"
                  + " can take it back; an admin of your Jobber account always can.");
      case ADDRESS_IS_YOURS ->
          new Words(
              "The Monday mail comes to you now",
              "Before, it went to "
                  + about
                  + ". Every link sent before is void; the next mail"
                  + " brings new ones.",
              "",
              LOOK);
      default ->
          new Words(
              "The Monday mail was taken back",
              "An admin of the Jobber account, or whoever runs Oodaloo, made it go to "
                  + about
                  + ". Links sent to you before are void.",
              "",
              "If that is not right, sign in with Jobber as an admin of the account.");
    };
  }

  private static Words news(OwnerMail.Kind kind, String about) {
    return switch (kind) {
      case JOBBER_AGAIN ->
          new Words(
              "Jobber was authorized again",
              "By the Jobber user " + about + ". Your Monday mail goes where it went.",
              "",
              LOOK);
      case BANK_CONNECTED ->
          new Words("A bank was connected", "Its lines are being read now.", "", LOOK);
      default ->
          new Words("A connection ended", "It was ended in the settings: " + about + ".", "", LOOK);
    };
  }
}
