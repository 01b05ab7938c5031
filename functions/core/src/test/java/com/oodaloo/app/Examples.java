package com.oodaloo.app;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// One complete record of every kind a source can give, for tests that only need some record.
public final class Examples {
  public static final Instant NOW = Instant.parse("2025-03-05T17:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2025, 3, 5);
  public static final FirmId FIRM_ID = new FirmId("precision");

  private Examples() {}

  public static Firm firm() {
    return firm(FIRM_ID.value());
  }

  public static Firm firm(String id) {
    return new Firm(
        new FirmId(id),
        "Precision Contractors LLC",
        new BusinessZone(ZoneId.of("America/Denver")),
        Currency.getInstance("USD"),
        "maria@precision.example");
  }

  public static Client client() {
    return new Client("cl-7", "Hollis & Sons", true, true, List.of("Hollis Bros", "HOLLIS"));
  }

  public static Job job() {
    return new Job(
        "job-3",
        "cl-7",
        "Deck, Maple Street",
        Money.usd(1_250_000),
        LocalDate.of(2025, 2, 3),
        Days.NEVER,
        Days.NEVER,
        40,
        List.of(
            new JobLine(
                LocalDate.of(2025, 2, 10), "Footings", Money.usd(300_000), Money.usd(110_050)),
            new JobLine(TODAY, "Framing", Money.usd(450_000), Money.usd(0))));
  }

  public static Quote quote() {
    return quote(
        "approved",
        seen("draft", "2025-02-01T09:00:00Z"),
        seen("approved", "2025-02-03T16:30:00.250Z"));
  }

  public static Quote quote(String status, Quote.StatusSeen... log) {
    return new Quote(
        "q-12", "Q-1012", "cl-7", Money.usd(1_250_000), Money.usd(375_000), status, List.of(log));
  }

  public static Quote.StatusSeen seen(String status, String at) {
    return new Quote.StatusSeen(status, Instant.parse(at), Quote.Certainty.SEEN);
  }

  public static Invoice invoice() {
    return invoice("inv-1042", InvoiceStatus.Known.AWAITING_PAYMENT);
  }

  public static Invoice invoice(String id, InvoiceStatus status) {
    return new Invoice(
        id,
        "1042",
        "cl-7",
        "job-3",
        Money.usd(312_500),
        Money.usd(312_500),
        LocalDate.of(2025, 2, 20),
        LocalDate.of(2025, 3, 22),
        Days.NEVER,
        status,
        "Deck, first part");
  }

  public static Payment payment() {
    return new Payment(
        "pay-5",
        "inv-1042",
        "cl-7",
        Money.usd(312_500),
        Money.usd(2_000),
        PaymentMethod.CHECK,
        PaymentKind.PAYMENT,
        TODAY,
        "check 2211",
        "");
  }

  public static Payout payout() {
    return payoutOf(Payout.JOBBER);
  }

  public static Payout payoutOf(String source) {
    return new Payout(
        "po-9",
        source,
        LocalDate.of(2025, 3, 3),
        TODAY,
        Money.usd(100_000),
        Money.usd(2_930),
        Money.usd(97_070),
        Payout.Status.PAID,
        List.of(
            new PayoutItem(
                "bt-1",
                "payment",
                "pay-6",
                "inv-1043",
                Money.usd(100_000),
                Money.usd(2_930),
                Money.usd(0))));
  }

  public static Expense expense() {
    return new Expense("ex-4", "job-3", "Deck screws", Money.usd(8_413), TODAY);
  }

  public static TimeEntry timeEntry() {
    return new TimeEntry(
        "ts-8", "job-3", "user-2", TODAY, Duration.ofMinutes(465), Money.usd(3_150));
  }

  public static BankAccount account() {
    return account(new AccountHolder.Business("the name is the firm's"));
  }

  public static BankAccount account(AccountHolder holder) {
    return new BankAccount("acc-1", "Checking 0011", holder, Money.usd(4_512_399), "item-1");
  }

  public static BankTransaction transaction() {
    return transaction("txn-1", BankTransaction.State.POSTED);
  }

  public static BankTransaction transaction(String id, BankTransaction.State state) {
    return new BankTransaction(
        id,
        "acc-1",
        TODAY,
        Money.usd(312_500),
        "DEPOSIT CHECK 2211",
        "Hollis",
        "",
        "2211",
        "check",
        "income",
        state);
  }
}
