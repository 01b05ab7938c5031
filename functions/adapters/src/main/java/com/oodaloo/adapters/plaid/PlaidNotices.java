package com.oodaloo.adapters.plaid;

import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankNotice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// What Plaid's item webhooks mean (plaid.com/docs/api/items, "Webhooks").
///
/// The object of a revocation is the account, that of a disconnection the day it happens; a notice
/// without a day means a week from its arrival, which is how far ahead Plaid says it.
public final class PlaidNotices {
  private static final int NOTICE_DAYS = 7;

  private PlaidNotices() {}

  public static BankNotice read(WebhookEvent event) {
    return switch (event.topic()) {
      case "ITEM:USER_ACCOUNT_REVOKED" -> new BankNotice.AccountRevoked(event.itemId());
      case "ITEM:LOGIN_REPAIRED" -> new BankNotice.LoginRepaired();
      case "ITEM:PENDING_DISCONNECT", "ITEM:PENDING_EXPIRATION" ->
          new BankNotice.EndsOn(day(event));
      case "ITEM:NEW_ACCOUNTS_AVAILABLE" -> new BankNotice.MoreAccounts();
      default -> new BankNotice.Unspecified();
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
