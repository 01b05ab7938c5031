package com.oodaloo.app.connect;

import com.oodaloo.domain.firm.FirmId;
import java.net.URI;

/// Plaid Link: the token its widget needs, and the exchange afterwards.
public interface BankLink {
  /// A token for the widget, for one new bank connection; events of it go to `webhook`.
  String linkToken(FirmId firm, URI webhook);

  /// @throws com.oodaloo.app.Rejected `UNAUTHORIZED` when the public token is used or old
  BankItem exchange(String publicToken);

  record BankItem(String itemId, Tokens tokens) {}
}
