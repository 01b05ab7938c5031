package com.oodaloo.app.sync.bank;

import java.time.LocalDate;

/// What one of a bank's webhooks says that reading the connection does not.
public sealed interface BankNotice {
  /// The owner took one account's permission back.
  record AccountRevoked(String accountId) implements BankNotice {}

  /// The connection works again.
  record LoginRepaired() implements BankNotice {}

  /// The connection ends that day unless the owner renews it.
  record EndsOn(LocalDate day) implements BankNotice {}

  /// The bank has accounts that the owner has not shared yet.
  record MoreAccounts() implements BankNotice {}

  /// Something changed: read again.
  record Unspecified() implements BankNotice {}
}
