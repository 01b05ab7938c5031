package com.oodaloo.domain.accountant;

import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the accountant's books have wrong")
class BookingCheckTest {
  private static final List<BookedAccount> ACCOUNTS =
      List.of(
          account("35", BookedAccount.Use.BANK),
          account("4", BookedAccount.Use.WAITING),
          account("7", BookedAccount.Use.INCOME),
          account("91", BookedAccount.Use.EXPENSE));

  private final List<BookedInvoice> invoices = new ArrayList<>();
  private final List<BookedCustomer> customers = new ArrayList<>();
  private final List<BookedReceipt> receipts =
      new ArrayList<>(List.of(receipt("298", "2025-01-10", "1000.00", "")));
  private final List<BookedDeposit> deposits = new ArrayList<>();
  private List<BookedAccount> accounts = ACCOUNTS;

  /// $1,000.00 paid by card, $970.70 at the bank on January 13.
  private final Books ours =
      Sample.books()
          .asOf("2025-01-20")
          .with(
              invoice("1042").of("1000.00").issued("2025-01-02").paid(),
              invoice("1047").of("640.00").tax("40.00").issued("2025-01-05"))
          .with(payout("po1", "2025-01-13"))
          .build();

  @Test
  @DisplayName("nothing, where the payout is one deposit of its payment less its fee")
  void healthy() {
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));

    assertThat(found()).isEmpty();
  }

  @Test
  @DisplayName("income twice: the bank line was added beside the payment that still waits")
  void twice() {
    deposits.add(deposit("340", "2025-01-14", "970.70", on("7", "970.70")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.INCOME_TWICE);
    BookingFinding found = found().getFirst();
    assertThat(found.amount()).isEqualTo(usd("970.70"));
    assertThat(found.entries()).containsExactly("340", "298");
    assertThat(found.repair()).contains("put the waiting payments in");
  }

  @Test
  @DisplayName("income twice: a check's bank line was added beside the check")
  void checkTwice() {
    receipts.clear();
    receipts.add(receipt("318", "2025-01-12", "640.00", ""));
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));
    deposits.add(deposit("341", "2025-01-14", "640.00", on("7", "640.00")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.INCOME_TWICE);
  }

  @Test
  @DisplayName("asked and not accused, where two payouts have that amount")
  void maybe() {
    Books two =
        Sample.books()
            .asOf("2025-01-20")
            .with(payout("po1", "2025-01-13"), payout("po2", "2025-01-14"))
            .build();
    deposits.add(deposit("340", "2025-01-14", "970.70", on("7", "970.70")));

    assertThat(BookingCheck.of(theirs(), two, two.asOf()))
        .extracting(BookingFinding::kind)
        .contains(Kind.MAYBE_TWICE)
        .doesNotContain(Kind.INCOME_TWICE);
  }

  @Test
  @DisplayName("paid but open: the money is income and the invoice was never paid")
  void open() {
    receipts.clear();
    invoices.add(booked("281", "1042", "1000.00", "0.00", "0.00"));
    invoices.add(booked("284", "1047", "640.00", "640.00", "40.00"));
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));
    deposits.add(deposit("341", "2025-01-14", "640.00", on("7", "640.00")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.PAID_BUT_OPEN);
    assertThat(found().getFirst().amount()).isEqualTo(usd("640.00"));
  }

  @Test
  @DisplayName("the missing fee: the deposit is the gross, the bank got the net")
  void fee() {
    deposits.add(deposit("311", "2025-01-13", "1000.00", taken("298", "1000.00")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.FEE_MISSING);
    assertThat(found().getFirst().amount()).isEqualTo(usd("29.30"));
    assertThat(found().getFirst().repair()).contains("-29.30");
  }

  @Test
  @DisplayName("another amount than the bank's, whatever it is that misses")
  void differs() {
    deposits.add(
        deposit("311", "2025-01-13", "950.70", taken("298", "1000.00"), on("91", "-49.30")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.DEPOSIT_DIFFERS);
    assertThat(found().getFirst().amount()).isEqualTo(usd("-20.00"));
  }

  @Test
  @DisplayName("a payout without a deposit, once its days have passed")
  void missing() {
    receipts.add(receipt("1", "2025-01-01", "5.00", "2"));
    deposits.add(deposit("2", "2025-01-02", "5.00", taken("1", "5.00")));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.PAYOUT_NOT_BOOKED);
    assertThat(BookingCheck.of(theirs(), ours, day("2025-01-15"))).isEmpty();
  }

  @Test
  @DisplayName("a payment that waits for more than two weeks, and a balance that is not what waits")
  void waiting() {
    receipts.clear();
    receipts.add(receipt("318", "2024-12-20", "640.00", ""));
    accounts =
        List.of(
            account("35", BookedAccount.Use.BANK),
            new BookedAccount(
                "4", "Payments to deposit", BookedAccount.Use.WAITING, true, List.of(usd("0.00"))));
    deposits.add(deposit("341", "2025-01-15", "640.00", on("4", "640.00")));

    assertThat(found())
        .extracting(BookingFinding::kind)
        .containsExactly(Kind.NEVER_CLEARED, Kind.WAITING_BALANCE);
    assertThat(found().getLast().amount()).isEqualTo(usd("-640.00"));
    assertThat(found().getLast().entries()).containsExactly("341");
  }

  @Test
  @DisplayName("no money of a payment of zero, and none waiting that its header says is deposited")
  void notWaiting() {
    receipts.clear();
    receipts.add(receipt("325", "2024-12-01", "0.00", ""));
    receipts.add(receipt("299", "2024-12-01", "80.00", "290"));

    assertThat(found()).isEmpty();
  }

  @Test
  @DisplayName("an invoice that is missing, edited, voided or taxed otherwise")
  void invoices() {
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));
    invoices.add(booked("280", "1", "10.00", "0.00", "0.00"));
    invoices.add(booked("281", "1042", "1100.00", "0.00", "0.00"));
    assertThat(kinds()).containsExactly("invoice-missing 640.00", "invoice-edited 100.00");

    invoices.add(booked("284", "1047", "640.00", "640.00", "0.00"));
    assertThat(kinds()).containsExactly("invoice-edited 100.00", "tax-differs -40.00");

    invoices.removeLast();
    invoices.add(booked("284", "1047", "0.00", "0.00", "0.00"));
    assertThat(kinds()).containsExactly("invoice-edited 100.00", "invoice-voided 640.00");
  }

  @Test
  @DisplayName("a number that two invoices have, which then proves nothing")
  void numberTwice() {
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));
    invoices.add(booked("281", "1042", "1000.00", "0.00", "0.00"));
    invoices.add(booked("282", "1042", "900.00", "0.00", "0.00"));
    invoices.add(booked("284", "1047", "640.00", "640.00", "40.00"));

    assertThat(kinds()).containsExactly("number-twice 900.00");
  }

  @Test
  @DisplayName("a customer who is there twice, by address or by a copied name, once told")
  void customerTwice() {
    deposits.add(
        deposit("311", "2025-01-13", "970.70", taken("298", "1000.00"), on("91", "-29.30")));
    customers.add(new BookedCustomer("58", "Dana O'Hara", "dana@example.test", true));
    customers.add(new BookedCustomer("59", "Dana O'Hara (2)", "DANA@example.test", true));
    customers.add(new BookedCustomer("60", "Unit 2", "", true));
    customers.add(new BookedCustomer("61", "Dana O'Hara", "", false));

    assertThat(found()).extracting(BookingFinding::kind).containsExactly(Kind.CUSTOMER_TWICE);
    assertThat(found().getFirst().entries()).containsExactly("58", "59");
  }

  private List<String> kinds() {
    return found().stream().map(each -> each.kind().word() + " " + each.amount().plain()).toList();
  }

  private List<BookingFinding> found() {
    return BookingCheck.of(theirs(), ours, ours.asOf());
  }

  private AccountantBooks theirs() {
    return new AccountantBooks(accounts, customers, invoices, receipts, deposits);
  }

  private static Payout payout(String id, String arrival) {
    return new Payout(
        id,
        Payout.JOBBER,
        day(arrival).minusDays(2),
        day(arrival),
        usd("1000.00"),
        usd("29.30"),
        usd("970.70"),
        Payout.Status.PAID,
        List.of(new PayoutItem("i", "charge", "", "", usd("1000.00"), usd("29.30"), usd("0.00"))));
  }

  private static BookedAccount account(String id, BookedAccount.Use use) {
    return new BookedAccount(id, "Account " + id, use, true, List.of());
  }

  private static BookedReceipt receipt(String id, String day, String amount, String deposit) {
    return new BookedReceipt(id, "Dana O'Hara", day(day), usd(amount), "4", deposit);
  }

  private static BookedInvoice booked(
      String id, String number, String total, String balance, String tax) {
    return new BookedInvoice(
        id, number, "58", "Dana O'Hara", day("2025-01-02"), usd(total), usd(balance), usd(tax));
  }

  private static BookedDeposit deposit(
      String id, String day, String total, BookedDeposit.Line... lines) {
    return new BookedDeposit(id, day(day), "35", usd(total), List.of(lines));
  }

  private static BookedDeposit.Line taken(String receipt, String amount) {
    return new BookedDeposit.Line(receipt, "", usd(amount));
  }

  private static BookedDeposit.Line on(String account, String amount) {
    return new BookedDeposit.Line("", account, usd(amount));
  }
}
