package com.oodaloo.domain.ledger;

import com.oodaloo.domain.money.Money;

/// One side of an entry. A debit is positive, a credit negative; `client` is whose debt it is on a
/// receivable, else empty.
public record JournalLine(LedgerAccount account, String client, Money amount, String memo) {
  public JournalLine {
    if (account.isByClient() && client.isEmpty()) {
      throw new IllegalArgumentException("a receivable is some client's: " + memo);
    }
  }
}
