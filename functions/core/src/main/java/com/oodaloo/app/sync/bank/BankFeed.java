package com.oodaloo.app.sync.bank;

import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import java.util.List;
import java.util.Map;

/// Reads one bank connection by Plaid's cursor.
///
/// Raises `Unavailable`; `Rejected` with `MUTATION` (begin the loop again from its first cursor),
/// `CURSOR` (read everything again), `UNAUTHORIZED` (the owner must reconnect), `PROTOCOL`.
public interface BankFeed {
  /// One page after `cursor` (empty: from the beginning).
  Page sync(Tokens tokens, String cursor);

  /// The accounts that may be a business's, `holder` by the bank's own word alone.
  List<BankAccount> accounts(Tokens tokens, String itemId);

  /// The names of the owners the bank tells, by account; nothing where the owner or the bank does
  /// not allow it. The first call for a connection costs a fee.
  Map<String, List<String>> owners(Tokens tokens);

  /// What a webhook about this connection says.
  BankNotice notice(WebhookEvent event);

  /// Ends the connection, so that it costs nothing any more. One that is gone already has ended.
  void remove(Tokens tokens);

  /// How much of the bank's history the feed has.
  enum History {
    NOT_LOADED,
    RECENT,
    COMPLETE
  }

  /// `added` and `modified` are both rows as they are now; a row may be among `modified` without
  /// having been `added` before, or without any difference. `removed` are ids.
  record Page(
      List<BankTransaction> added,
      List<BankTransaction> modified,
      List<String> removed,
      String cursor,
      boolean more,
      History history) {
    public Page {
      added = List.copyOf(added);
      modified = List.copyOf(modified);
      removed = List.copyOf(removed);
    }
  }
}
