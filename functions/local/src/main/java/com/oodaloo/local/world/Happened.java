package com.oodaloo.local.world;

/// What happened while time passed, in numbers.
public record Happened(int webhooks, int refused, int messages, int firings, int mails) {
  public static final Happened NOTHING = new Happened(0, 0, 0, 0, 0);

  public Happened plus(Happened other) {
    return new Happened(
        webhooks + other.webhooks,
        refused + other.refused,
        messages + other.messages,
        firings + other.firings,
        mails + other.mails);
  }

  /// For people: `41 webhooks, 60 messages, 1 mail`.
  public String inWords() {
    String trouble = refused == 0 ? "" : " (" + refused + " not taken)";
    return counted(webhooks, "webhook")
        + trouble
        + ", "
        + counted(messages, "message")
        + ", "
        + counted(mails, "mail");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
