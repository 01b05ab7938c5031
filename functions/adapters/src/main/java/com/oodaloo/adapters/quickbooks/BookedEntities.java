package com.oodaloo.adapters.quickbooks;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.accountant.BookedAccount;
import com.oodaloo.domain.accountant.BookedCustomer;
import com.oodaloo.domain.accountant.BookedDeposit;
import com.oodaloo.domain.accountant.BookedInvoice;
import com.oodaloo.domain.accountant.BookedReceipt;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads one entity of the API. Empty where it is in another currency, or an amount of it is no
/// whole number of cents: such a one is never rounded into a finding.
final class BookedEntities {
  private final Currency currency;

  BookedEntities(Currency currency) {
    this.currency = currency;
  }

  BookedAccount account(JsonNode json) {
    return new BookedAccount(
        text(json, "Id"),
        text(json, "Name"),
        use(json),
        json.path("Active").asBoolean(true),
        isOurs(json) ? amount(json.path("CurrentBalance")).stream().toList() : List.of());
  }

  /// The account where payments wait has a sub type of its own; it may have any name.
  private static BookedAccount.Use use(JsonNode json) {
    if (text(json, "AccountSubType").equals("UndepositedFunds")) {
      return BookedAccount.Use.WAITING;
    }
    return switch (text(json, "AccountType")) {
      case "Bank", "Credit Card" -> BookedAccount.Use.BANK;
      case "Accounts Receivable" -> BookedAccount.Use.RECEIVABLE;
      case "Income", "Other Income" -> BookedAccount.Use.INCOME;
      case "Expense", "Other Expense", "Cost of Goods Sold" -> BookedAccount.Use.EXPENSE;
      default -> BookedAccount.Use.OTHER;
    };
  }

  BookedCustomer customer(JsonNode json) {
    return new BookedCustomer(
        text(json, "Id"),
        text(json, "DisplayName"),
        text(json.path("PrimaryEmailAddr"), "Address"),
        json.path("Active").asBoolean(true));
  }

  Optional<BookedInvoice> invoice(JsonNode json) {
    Optional<Money> total = amount(json.path("TotalAmt"));
    Optional<Money> balance = amount(json.path("Balance"));
    JsonNode taxField = json.path("TxnTaxDetail").path("TotalTax");
    Optional<Money> tax =
        taxField.isMissingNode() ? Optional.of(Money.zero(currency)) : amount(taxField);
    if (!isOurs(json) || total.isEmpty() || balance.isEmpty() || tax.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BookedInvoice(
            text(json, "Id"),
            text(json, "DocNumber"),
            text(json.path("CustomerRef"), "value"),
            text(json.path("CustomerRef"), "name"),
            day(json),
            total.get(),
            balance.get(),
            tax.get()));
  }

  /// @param otherwise where the money is of one that names no account
  Optional<BookedReceipt> receipt(JsonNode json, String otherwise) {
    String account = text(json.path("DepositToAccountRef"), "value");
    return amount(json.path("TotalAmt"))
        .filter(_ -> isOurs(json))
        .map(total ->
            new BookedReceipt(
                text(json, "Id"),
                text(json.path("CustomerRef"), "name"),
                day(json),
                total,
                account.isEmpty() ? otherwise : account,
                depositOf(json.path("LinkedTxn"))));
  }

  private static String depositOf(JsonNode links) {
    return links
        .valueStream()
        .filter(link -> text(link, "TxnType").equals("Deposit"))
        .map(link -> text(link, "TxnId"))
        .findFirst()
        .orElse("");
  }

  Optional<BookedDeposit> deposit(JsonNode json) {
    Optional<Money> total = amount(json.path("TotalAmt"));
    List<Optional<BookedDeposit.Line>> lines = new ArrayList<>();
    json.path("Line").valueStream().forEach(line -> lines.add(line(line)));
    if (!isOurs(json) || total.isEmpty() || lines.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new BookedDeposit(
            text(json, "Id"),
            day(json),
            text(json.path("DepositToAccountRef"), "value"),
            total.get(),
            lines.stream().flatMap(Optional::stream).toList()));
  }

  private Optional<BookedDeposit.Line> line(JsonNode json) {
    String receipt =
        json.path("LinkedTxn")
            .valueStream()
            .map(link -> text(link, "TxnId"))
            .findFirst()
            .orElse("");
    String account = text(json.path("DepositLineDetail").path("AccountRef"), "value");
    return amount(json.path("Amount"))
        .map(amount -> new BookedDeposit.Line(receipt, receipt.isEmpty() ? account : "", amount));
  }

  private boolean isOurs(JsonNode json) {
    String told = text(json.path("CurrencyRef"), "value");
    return told.isEmpty() || told.equals(currency.getCurrencyCode());
  }

  private static LocalDate day(JsonNode json) {
    try {
      return LocalDate.parse(text(json, "TxnDate"));
    } catch (DateTimeException _) {
      return Days.EVER;
    }
  }

  private Optional<Money> amount(JsonNode field) {
    try {
      return field.isNumber()
          ? Optional.of(Money.exact(field.decimalValue(), currency))
          : Optional.empty();
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }
}
