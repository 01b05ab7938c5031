package com.oodaloo.app.sync.bank;

import com.oodaloo.app.sync.bank.BankNotice.AccountRevoked;
import com.oodaloo.app.sync.bank.BankNotice.EndsOn;
import com.oodaloo.app.sync.bank.BankNotice.LoginRepaired;
import com.oodaloo.app.sync.bank.BankNotice.MoreAccounts;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.AccountReading.Stage;
import java.util.List;
import java.util.Optional;

/// The notices of one connection, oldest first.
record BankNotices(List<BankNotice> inOrder) {
  BankNotices {
    inOrder = List.copyOf(inOrder);
  }

  /// The last thing announced.
  Optional<AccountReading> announced() {
    return inOrder.stream()
        .map(BankNotices::announced)
        .flatMap(Optional::stream)
        .reduce((_, last) -> last);
  }

  boolean isRevoked(String accountId) {
    return inOrder.contains(new AccountRevoked(accountId));
  }

  boolean isMended() {
    return inOrder.contains(new LoginRepaired());
  }

  private static Optional<AccountReading> announced(BankNotice notice) {
    return switch (notice) {
      case EndsOn(var day) -> Optional.of(AccountReading.endsOn(day));
      case MoreAccounts _ -> Optional.of(AccountReading.of(Stage.MORE_ACCOUNTS));
      case AccountRevoked _, LoginRepaired _, BankNotice.Unspecified _ -> Optional.empty();
    };
  }
}
