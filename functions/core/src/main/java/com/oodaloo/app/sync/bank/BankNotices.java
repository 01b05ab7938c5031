package com.oodaloo.app.sync.bank;

import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.AccountReading.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the webhooks of a connection announce that reading it does not tell.
///
/// The object of a revocation is the account, that of a disconnection the day it happens; a notice
/// without a day means a week from its arrival, which is how far ahead Plaid says it.
record BankNotices(List<AccountReading> announcements, Set<String> revoked, boolean isMended) {
  private static final int NOTICE_DAYS = 7;

  static BankNotices of(Collection<WebhookEvent> events) {
    List<WebhookEvent> inOrder =
        events.stream().sorted(Comparator.comparing(WebhookEvent::receivedAt)).toList();
    Set<String> revoked =
        inOrder.stream()
            .filter(event -> event.topic().equals("ITEM:USER_ACCOUNT_REVOKED"))
            .map(WebhookEvent::itemId)
            .collect(Collectors.toSet());
    boolean mended =
        inOrder.stream().anyMatch(event -> event.topic().equals("ITEM:LOGIN_REPAIRED"));
    List<AccountReading> announced =
        inOrder.stream().flatMap(event -> announced(event).stream()).toList();
    return new BankNotices(announced, revoked, mended);
  }

  /// The last thing announced.
  Optional<AccountReading> announced() {
    return announcements.stream().reduce((_, last) -> last);
  }

  boolean isRevoked(String accountId) {
    return revoked.contains(accountId);
  }

  private static Optional<AccountReading> announced(WebhookEvent event) {
    return switch (event.topic()) {
      case "ITEM:PENDING_DISCONNECT", "ITEM:PENDING_EXPIRATION" ->
          Optional.of(AccountReading.endsOn(day(event)));
      case "ITEM:NEW_ACCOUNTS_AVAILABLE" -> Optional.of(AccountReading.of(Stage.MORE_ACCOUNTS));
      default -> Optional.empty();
    };
  }

  private static LocalDate day(WebhookEvent event) {
    try {
      return LocalDate.parse(event.itemId());
    } catch (DateTimeParseException _) {
      return LocalDate.ofInstant(event.receivedAt(), ZoneOffset.UTC).plusDays(NOTICE_DAYS);
    }
  }
}
