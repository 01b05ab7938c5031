package com.oodaloo.handlers.pages.settings;

import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Next;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.pages.parts.NoticePage.Offer;
import java.util.List;

/// The pages on which an owner proves who they are, and says yes to what a mail asks.
public final class ProofPages {
  private ProofPages() {}

  /// @param token of the mail's link
  /// @param jobber where an account admin signs in instead
  public static String ask(String token, String recipient, String jobber) {
    return NoticePage.render(
        new Notice(
                "Is it you?",
                List.of(
                    "The links of the mail open your questions and figures. The settings need a"
                        + " fresh proof, because mails are passed on.",
                    "We mail a link that works once, for 15 minutes, in this browser. It goes to "
                        + masked(recipient)
                        + ", where the Monday mail goes.",
                    "No access to that address any more? Sign in to Jobber as an admin of your"
                        + " account."),
                new Offer("prove", token, "Mail me a link"))
            .leadingTo(new Next(jobber, "Sign in with Jobber")));
  }

  /// Says the same however often it was asked for.
  public static String sent(String recipient) {
    return notice(
        "A link is on its way",
        "It goes to " + masked(recipient) + ", and works once, for 15 minutes, in this browser.",
        "No mail after some minutes? Look among the unwanted mail; five an hour are sent at most.");
  }

  public static String enter(String token) {
    return offer("Go on to your settings", "This works once.", token, "Go on");
  }

  public static String enterBank(String token) {
    return NoticePage.render(
        new Notice(
            "Go on to your bank",
            List.of("This works once."),
            new Offer("bank/session", token, "Go on")));
  }

  public static String takeAddress(String token, String address) {
    return offer(
        "Send the Monday mail to this address?",
        "From then on it goes to "
            + address
            + ", and every link sent to the address before is void. That address is told, and can"
            + " undo it for seven days.",
        token,
        "Yes, send it here");
  }

  public static String notMe(String token, String address) {
    return offer(
        "Was it not you?",
        "The Monday mail goes to " + address + " again, and every link and session is void.",
        token,
        "It was not me: take it back");
  }

  public static String erase(String token) {
    return offer(
        "Delete everything Oodaloo keeps about your company?",
        "Nothing is deleted for the next 48 hours, and you can take it back until then. After that"
            + " it cannot be undone.",
        token,
        "Yes, delete everything");
  }

  public static String keep(String token) {
    return offer("Keep everything?", "Then nothing is deleted.", token, "Keep everything");
  }

  public static String addressTaken(String address) {
    return notice(
        "Done",
        "The Monday mail goes to "
            + address
            + " from now on. Links sent before are void; the next"
            + " mail brings new ones.");
  }

  public static String eraseDue(String moment) {
    return notice(
        "Everything will be deleted",
        "It happens on "
            + moment
            + ". Until then one press keeps it: in the mail we just sent, or"
            + " in your settings.");
  }

  public static String kept() {
    return notice("Nothing is deleted", "Everything stays as it was.");
  }

  public static String eraseAsked(String recipient) {
    return notice(
        "Please confirm by mail",
        "A link is on its way to "
            + masked(recipient)
            + ". Nothing is deleted until you press the"
            + " button it leads to, and for 48 hours after that.");
  }

  /// A link that is used, too old, void, or another browser's.
  public static String over() {
    return notice(
        "This link does not work any more",
        "It works once, for a short time, and in the browser that asked for it.",
        "Please ask for another.");
  }

  public static String noSession(String jobber) {
    return NoticePage.render(
        Notice.of(
                "Please open the settings from the Monday mail",
                "After half an hour without a look they close by themselves. Nothing was changed.")
            .leadingTo(new Next(jobber, "Or sign in with Jobber")));
  }

  public static String onlyAdmins() {
    return notice(
        "Jobber is connected",
        "You are not an admin of this Jobber account, so nothing else opens here. The owner was"
            + " told, and goes on from the Monday mail.");
  }

  /// The first letter, and where it is: enough to know it by, too little to learn it from.
  public static String masked(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "the owner's address" : address.charAt(0) + "•••" + address.substring(at);
  }

  private static String notice(String title, String... sentences) {
    return NoticePage.render(Notice.of(title, sentences));
  }

  private static String offer(String title, String sentence, String token, String label) {
    return NoticePage.render(
        new Notice(title, List.of(sentence), new Offer("confirm", token, label)));
  }
}
