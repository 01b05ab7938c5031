package com.oodaloo.domain.decision;

import java.util.List;

/// Something that is wrong in the books besides the matches. `ids` name the records, `says` is the
/// sentence for people.
public record Finding(Kind kind, List<String> ids, String says) {
  public Finding {
    ids = List.copyOf(ids);
  }

  public enum Kind {
    UNDEPOSITED_PAYMENT("undeposited-payment"),
    MISSING_PAYOUT("missing-payout"),
    PAID_BUT_OPEN("paid-but-open"),
    ENTERED_TWICE("entered-twice"),
    WRONG_METHOD("wrong-method"),
    OVERPAID("overpaid"),
    DISPUTE("dispute"),
    ACH_FAILED("ach-failed"),
    PAYOUT_FAILED("payout-failed"),
    CHECK_RETURNED("check-returned"),
    TAKEN_BACK_TOO_MUCH("taken-back-too-much"),
    DUPLICATE_NUMBER("duplicate-number"),
    BANK_SILENT("bank-silent"),
    JOBBER_SILENT("jobber-silent");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
