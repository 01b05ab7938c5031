package com.oodaloo.app.connect;

import com.oodaloo.domain.firm.FirmId;
import java.net.URI;

/// Plaid Link: the token its widget needs, the exchange afterwards, and the end of it all.
public interface BankLink {
  /// A token for the widget, for one new bank connection; events of it go to `webhook`.
  String linkToken(FirmId firm, URI webhook);

  /// A token for the widget in update mode: the owner signs in at a bank that is already connected,
  /// and chooses its accounts anew. Nothing is exchanged afterwards, the tokens stay.
  String updateToken(FirmId firm, Tokens tokens);

  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when the public token is used or old
  BankItem exchange(String publicToken);

  /// Ends the connection at Plaid, which bills it until then. One that is gone already has ended.
  void remove(Tokens tokens);

  record BankItem(String itemId, Tokens tokens) {}
}
