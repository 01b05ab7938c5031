package com.oodaloo.cli.books;

import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads what the bank and the processor say: accounts, transactions, payouts.
final class BankRecords {
  private final DocumentSection root;
  private final Currencies currencies;

  BankRecords(DocumentSection root, Currencies currencies) {
    this.root = root;
    this.currencies = currencies;
  }

  List<BankAccount> accounts() {
    return root.records("accounts", this::account);
  }

  private BankAccount account(DocumentSection account) {
    String id = account.text("id");
    BankAccount read =
        new BankAccount(
            id,
            account.textOr("name", id),
            BooksVocabulary.holder(account),
            firms(account.centsOr("balanceCents", 0)),
            "");
    return account.has("balanceCents")
        ? read
        : read.withReading(AccountReading.of(AccountReading.Stage.NO_BALANCE));
  }

  List<BankTransaction> transactions() {
    return root.records("transactions", this::transaction);
  }

  private BankTransaction transaction(DocumentSection line) {
    return new BankTransaction(
        line.text("id"),
        line.textOr("accountId", ""),
        line.date("date"),
        new Money(line.cents("amountCents"), currencies.checked(line)),
        line.words("description"),
        line.textOr("counterparty", ""),
        line.textOr("clientId", ""),
        line.textOr("checkNumber", ""),
        line.textOr("channel", ""),
        line.textOr("category", ""),
        line.flag("pending") ? BankTransaction.State.PENDING : BankTransaction.State.POSTED);
  }

  List<Payout> payouts() {
    return root.records("payouts", this::payout);
  }

  private Payout payout(DocumentSection payout) {
    String id = payout.text("id");
    LocalDate arrival = payout.date("arrival");
    List<PayoutItem> items = new ArrayList<>();
    payout.each("items", item -> items.add(item(id + "#" + items.size(), item)));
    return new Payout(
        id,
        BooksVocabulary.payoutSource(payout),
        payout.dateOr("created", arrival),
        arrival,
        firms(payout.cents("grossCents")),
        firms(payout.cents("feeCents")),
        firms(payout.cents("netCents")),
        BooksVocabulary.payoutStatus(payout),
        items,
        payout.flag("instant"),
        payout.textOr("failureReason", ""));
  }

  private PayoutItem item(String id, DocumentSection item) {
    return new PayoutItem(
        id,
        item.text("type"),
        item.textOr("paymentId", ""),
        item.textOr("invoiceId", ""),
        firms(item.cents("grossCents")),
        firms(item.centsOr("feeCents", 0)),
        firms(item.centsOr("tipCents", 0)),
        item.textOr("payoutId", ""),
        item.textOr("chargeId", ""));
  }

  private Money firms(long cents) {
    return new Money(cents, currencies.firms());
  }
}
