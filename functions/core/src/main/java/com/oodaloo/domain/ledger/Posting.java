package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;

/// One part of a bank line: what of it was for what. `amount` has the line's sign, money in is
/// positive; the amounts of a line's postings add up to the line.
///
/// `account` is where it is booked, `client` and `record` (an invoice, a payout's part) are empty
/// where there is none, `payoutId` where no payout stands behind it; `how` says why.
public record Posting(
    BankTransaction line,
    PostingKind kind,
    LedgerAccount account,
    String client,
    String record,
    String payoutId,
    Money amount,
    String how) {

  /// Whether somebody still has to say what it was.
  public boolean isUnexplained() {
    return kind == PostingKind.UNEXPLAINED;
  }
}
