package com.oodaloo.domain.invoice;

/// Where an invoice stands, as the source says it. A status this code has never heard of survives
/// as `Unknown` with its own word.
public sealed interface InvoiceStatus {
  /// The word shown to people, lower case: "past due".
  String words();

  /// Whether money is still expected for an invoice in this status.
  boolean isOpen();

  enum Known implements InvoiceStatus {
    DRAFT("draft", false),
    AWAITING_PAYMENT("awaiting payment", true),
    PAST_DUE("past due", true),
    PAID("paid", false),
    BAD_DEBT("bad debt", false),
    VOIDED("voided", false),
    IN_DISPUTE("in dispute", true);

    private final String words;
    private final boolean open;

    Known(String words, boolean open) {
      this.words = words;
      this.open = open;
    }

    @Override
    public String words() {
      return words;
    }

    @Override
    public boolean isOpen() {
      return open;
    }
  }

  /// A status of tomorrow: counted as open while its balance is, because hiding a receivable costs
  /// more than showing one too many.
  record Unknown(String words) implements InvoiceStatus {
    @Override
    public boolean isOpen() {
      return true;
    }
  }
}
