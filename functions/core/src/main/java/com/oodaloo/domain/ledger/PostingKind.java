package com.oodaloo.domain.ledger;

/// What one part of a bank line is.
public enum PostingKind {
  PAYMENT("payment of an invoice"),
  TAX_COLLECTED("sales tax in a payment"),
  TIP("tip"),
  FEE("fee"),
  REFUND("money given back"),
  LOAN("loan"),
  TRANSFER("transfer"),
  RESERVE("processor's reserve"),
  PAYOUT_AGAIN("money of another payout"),
  WITHOUT_INVOICE("money without an invoice"),
  DIFFERENCE("difference"),
  OWNER("owner"),
  TAX_PAID("tax paid"),
  SPENDING("spending"),
  OTHER_INCOME("other income"),
  UNEXPLAINED("not explained");

  private final String words;

  PostingKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
