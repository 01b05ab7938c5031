package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.plaid.OddRows.Oddity;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Makes bank lines of Plaid's rows. Words Plaid adds later pass through as they are.
final class PlaidTransactions {
  private static final String ID_FORM = "[!-~]{1,255}";
  private static final int TEXT_MAX = 2_000;

  private final OddRows odd;

  PlaidTransactions(OddRows odd) {
    this.odd = odd;
  }

  /// The line, or nothing after telling why.
  Optional<BankTransaction> read(JsonNode row) {
    String id = text(row, "transaction_id");
    Optional<LocalDate> date = day(text(row, "date"));
    Optional<Boolean> pending = truth(row, "pending");
    if (!id.matches(ID_FORM)
        || !text(row, "account_id").matches(ID_FORM)
        || date.isEmpty()
        || pending.isEmpty()) {
      return leftOut(id, Oddity.INCOMPLETE);
    }
    Optional<Currency> currency = PlaidAmount.currency(text(row, "iso_currency_code"));
    if (currency.isEmpty()) {
      return leftOut(id, Oddity.CURRENCY_UNKNOWN);
    }
    Optional<BigDecimal> number = PlaidAmount.number(row.path("amount"));
    if (number.isEmpty()) {
      return leftOut(id, Oddity.AMOUNT_UNREADABLE);
    }
    PlaidAmount amount = new PlaidAmount(number.get(), currency.get());
    if (!amount.isExact()) {
      odd.found(id, Oddity.AMOUNT_ROUNDED);
    }
    // The one place where the sign turns: Plaid counts money out as positive.
    Money in = amount.money().negated();
    BankTransaction line =
        line(row, id, date.get(), in, pending.get() ? State.PENDING : State.POSTED);
    return Optional.of(amount.isExact() ? line : line.toldAs(amount.text()));
  }

  private Optional<BankTransaction> leftOut(String id, Oddity why) {
    odd.found(id.matches(ID_FORM) ? id : "", why);
    return Optional.empty();
  }

  private static BankTransaction line(
      JsonNode row, String id, LocalDate date, Money amount, State state) {
    return new BankTransaction(
        id,
        text(row, "account_id"),
        date,
        amount,
        shortened(firstOf(text(row, "original_description"), text(row, "name"))),
        shortened(PlaidCounterparty.of(row, amount)),
        "",
        shortened(text(row, "check_number")),
        channel(row),
        shortened(text(row.path("personal_finance_category"), "primary").toLowerCase(Locale.ROOT)),
        state,
        text(row, "pending_transaction_id"),
        "");
  }

  /// How the money came: the bank's own word, else a check for its number, else Plaid's channel.
  private static String channel(JsonNode row) {
    String method = text(row.path("payment_meta"), "payment_method");
    String check = text(row, "check_number").isBlank() ? "" : "check";
    return shortened(
        firstOf(method, firstOf(check, text(row, "payment_channel"))).toLowerCase(Locale.ROOT));
  }

  private static String firstOf(String first, String second) {
    return first.isBlank() ? second : first;
  }

  /// Cut where it leaves whole characters: half an emoji cannot be stored.
  private static String shortened(String text) {
    if (text.length() <= TEXT_MAX) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
    return text.substring(0, end);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
