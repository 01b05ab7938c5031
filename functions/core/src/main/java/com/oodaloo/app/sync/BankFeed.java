package com.oodaloo.app.sync;

import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import java.util.List;

/// Reads one bank connection by Plaid's cursor.
///
/// Raises `Unavailable`; `Rejected` with `MUTATION` (begin the loop again from its first cursor),
/// `CURSOR` (read everything again), `UNAUTHORIZED` (the owner must reconnect), `PROTOCOL`.
public interface BankFeed {
  /// One page after `cursor` (empty: from the beginning).
  Page sync(Tokens tokens, String cursor);

  List<BankAccount> accounts(Tokens tokens, String itemId);

  /// `added` and `modified` are not told apart: both are the row as it is now. `removed` are ids.
  /// `ready` is false while the bank's history has not been loaded yet.
  record Page(
      List<BankTransaction> changed,
      List<String> removed,
      String cursor,
      boolean more,
      boolean ready) {
    public Page {
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }
  }
}
