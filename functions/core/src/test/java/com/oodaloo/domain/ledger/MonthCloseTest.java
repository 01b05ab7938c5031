package com.oodaloo.domain.ledger;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.job;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.notIncome;
import static com.oodaloo.domain.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.profit.Spending;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The close of January")
class MonthCloseTest {
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final StoredDecisions NOTHING = StoredDecisions.NOTHING;

  /// $9,000.00 on March 24; $100.00 came in February, and December has a line.
  private final SampleBooks books =
      Sample.books()
          .with(Sample.checking("9000.00"))
          .with(client("dale", "Dale Okafor"), client("lee", "Karen Lee"))
          .with(
              line("old").on("2024-12-30").of("5.00").saying("INTEREST"),
              line("late").on("2025-02-03").of("100.00").saying("FEBRUARY"));

  @Test
  @DisplayName("takes a payout apart: every client's payment, fee, tip, refund and loan repayment")
  void payout() {
    Payout payout =
        new Payout(
            "po1",
            Payout.JOBBER,
            day("2025-01-13"),
            day("2025-01-15"),
            usd("1120.00"),
            usd("35.00"),
            usd("895.00"),
            Payout.Status.PAID,
            List.of(
                item("c1", "charge", "720.00", "20.00", "20.00"),
                item("c2", "charge", "500.00", "15.00", "0.00"),
                item("r1", "refund", "-90.00", "0.00", "0.00"),
                item("l1", "loan_repayment", "-200.00", "0.00", "0.00")));
    MonthClose close =
        close(
            books
                .with(
                    invoice("i1").client("dale").of("700.00").paid(),
                    invoice("i2").client("lee").of("500.00").paid(),
                    invoice("i3").client("lee").of("90.00"))
                .with(payout)
                .with(line("t1").on("2025-01-15").of("895.00").saying("PAYOUT")),
            List.of(payoutMatch()));

    assertThat(close.postings())
        .extracting(posting -> posting.kind() + " " + posting.record() + " " + posting.amount())
        .containsExactly(
            "PAYMENT i1 $700.00",
            "PAYMENT i2 $500.00",
            "REFUND i3 -$90.00",
            "FEE c1 -$20.00",
            "TIP c1 $20.00",
            "FEE c2 -$15.00",
            "LOAN l1 -$200.00");
    assertThat(entries(close.money()))
        .containsExactly(
            "Client Payments Clearing $700.00 | Accounts Receivable Dale Okafor -$700.00",
            "Client Payments Clearing $410.00 | Accounts Receivable Karen Lee -$410.00",
            "Business Checking $895.00 | Payment Processing Fees $35.00"
                + " | Undistributed Tips -$20.00 | Loans Payable $200.00"
                + " | Client Payments Clearing -$1,110.00");
  }

  @Test
  @DisplayName("clears an instant payout when a later one takes its money out again")
  void paidAgain() {
    Match early =
        new Match(
            "t1",
            Verdict.AUTO,
            "payout",
            "po1",
            List.of(),
            List.of(),
            Difference.none(usd("0.00")),
            99,
            List.of(),
            "");
    Payout later =
        new Payout(
            "po2",
            Payout.JOBBER,
            day("2025-01-13"),
            day("2025-01-15"),
            usd("0.00"),
            usd("0.00"),
            usd("0.00"),
            Payout.Status.PAID,
            List.of(
                new PayoutItem(
                    "p1", "payout", "", "", usd("-689.00"), usd("0.00"), usd("0.00"), "po1", "")));
    MonthClose close =
        close(
            books
                .with(Sample.payout("po1", "2025-01-14", "689.00", "0.00"), later)
                .with(line("t1").on("2025-01-14").of("689.00").saying("INSTANT")),
            List.of(early));

    assertThat(close.postings().getFirst().account().name()).isEqualTo("Payout Clearing");
  }

  @Test
  @DisplayName("books a refund in a payout as one, where nobody knows its invoice")
  void unknownRefund() {
    Payout payout =
        new Payout(
            "po1",
            Payout.JOBBER,
            day("2025-01-13"),
            day("2025-01-15"),
            usd("610.00"),
            usd("20.00"),
            usd("590.00"),
            Payout.Status.PAID,
            List.of(
                item("c1", "charge", "700.00", "20.00", "0.00"),
                item("r1", "refund", "-90.00", "0.00", "0.00")));
    Match match =
        new Match(
            "t1",
            Verdict.AUTO,
            "payout",
            "po1",
            List.of(),
            List.of(new Settlement("i1", usd("700.00"))),
            Difference.none(usd("0.00")),
            99,
            List.of(),
            "");
    MonthClose close =
        close(
            books
                .with(invoice("i1").client("dale").of("700.00").paid())
                .with(payout)
                .with(line("t1").on("2025-01-15").of("590.00").saying("PAYOUT")),
            List.of(match));

    assertThat(close.unexplained()).isEmpty();
    assertThat(close.postings().getLast().kind()).isEqualTo(PostingKind.REFUND);
    assertThat(close.postings().getLast().amount()).isEqualTo(usd("-90.00"));
  }

  private static Match payoutMatch() {
    return new Match(
        "t1",
        Verdict.AUTO,
        "payout",
        "po1",
        List.of(),
        List.of(new Settlement("i1", usd("700.00")), new Settlement("i2", usd("500.00"))),
        Difference.none(usd("0.00")),
        99,
        List.of(),
        "",
        List.of(new Settlement("i3", usd("90.00"))));
  }

  private static PayoutItem item(String id, String type, String gross, String fee, String tip) {
    return new PayoutItem(id, type, "", "", usd(gross), usd(fee), usd(tip));
  }

  @Test
  @DisplayName("proves the account: opening balance and lines make the closing balance")
  void proof() {
    MonthClose close =
        close(books.with(line("t1").on("2025-01-15").of("-80.00").saying("HOME DEPOT 4410")));

    AccountProof proof = close.proofs().getFirst();
    assertThat(proof.opening()).isEqualTo(new LedgerBalance.Known(usd("8980.00")));
    assertThat(proof.booked()).isEqualTo(usd("-80.00"));
    assertThat(proof.closing()).isEqualTo(new LedgerBalance.Known(usd("8900.00")));
    assertThat(proof.difference()).contains(usd("0.00"));
  }

  @Test
  @DisplayName("knows no opening balance before the account's first line, and none nobody told")
  void unknownBalance() {
    MonthClose first = MonthClose.of(books.build(), NOTHING, Spending.NONE, YearMonth.of(2024, 12));
    assertThat(first.proofs().getFirst().opening())
        .isEqualTo(new LedgerBalance.Unknown("Its lines begin on 2024-12-30."));
    assertThat(first.proofs().getFirst().difference()).isEmpty();

    Books untold =
        Sample.books().with(Sample.checking("0.00").unbalanced().withReading(noBalance())).build();
    assertThat(MonthClose.of(untold, NOTHING, Spending.NONE, JANUARY).proofs().getFirst().closing())
        .isEqualTo(new LedgerBalance.Unknown("Nobody has told this account's balance."));
  }

  private static AccountReading noBalance() {
    return AccountReading.of(AccountReading.Stage.NO_BALANCE);
  }

  @Test
  @DisplayName("gives every bank account a short name of its own")
  void bankNames() {
    AccountHolder ours = new AccountHolder.Business("The firm's name.");
    String name = "Business: Gold Standard Interest Checking Account";
    Books two =
        Sample.books()
            .with(
                Sample.account("a1", name, "1.00", ours),
                Sample.account("a2", name, "1.00", ours),
                Sample.account("a3", " ", "1.00", ours))
            .build();

    AccountMap map = AccountMap.usual(two);

    assertThat(List.of(map.bank("a1").name(), map.bank("a2").name(), map.bank("a3").name()))
        .containsExactly(
            "Business Gold Standard Interest", "Business Gold Standard Int 1002", "Bank Account");
  }

  @Test
  @DisplayName("leaves a line in another currency out of the journal and says so")
  void otherCurrency() {
    Money foreign = new Money(5_000, Currency.getInstance("CAD"));
    MonthClose close = close(books.with(line("t1").on("2025-01-15").of(foreign).saying("WIRE")));

    assertThat(close.money().entries()).isEmpty();
    assertThat(close.otherCurrency()).extracting(each -> each.amount()).containsExactly(foreign);
  }

  @Test
  @DisplayName("books an invoice of the month with its sales tax as the state's")
  void sales() {
    MonthClose close =
        close(
            books.with(
                invoice("i1").client("dale").of("1080.00").tax("80.00").issued("2025-01-10"),
                invoice("i2").client("dale").of("55.00").issued("2025-02-10")));

    assertThat(entries(close.sales()))
        .containsExactly(
            "Accounts Receivable Dale Okafor $1,080.00 | Job Income -$1,000.00"
                + " | Sales Tax to Pay -$80.00");
  }

  @Test
  @DisplayName("tells what clients owed at the month's end, not what they owe today")
  void receivables() {
    MonthClose close =
        close(
            books.with(
                invoice("i1")
                    .client("dale")
                    .of("700.00")
                    .issued("2025-01-10")
                    .received("2025-02-03")
                    .paid()));

    assertThat(close.receivables())
        .extracting(each -> each.balance())
        .containsExactly(usd("700.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "-80.00,  HOME DEPOT 4410,              SPENDING,    Job Materials",
    "-300.00, GUSTO DES:NET 6SEM0123,       SPENDING,    Payroll",
    "-40.00,  SHELL OIL 5521,               SPENDING,    Vehicle and Fuel",
    "-15.00,  MONTHLY FEE,                  FEE,         Bank Charges",
    "-90.00,  CO DEPT REVENUE SALES TAX,    TAX_PAID,    Sales Tax to Pay",
    "-500.00, CHASE CREDIT CRD AUTOPAY,     TRANSFER,    Credit Card Payable",
    "-75.00,  CHECK 1042,                   UNEXPLAINED, Ask My Accountant",
    "900.00,  MOBILE DEPOSIT,               UNEXPLAINED, Ask My Accountant"
  })
  @DisplayName("books what nobody decided by whom it pays, and never takes money in for income")
  void undecided(String amount, String words, PostingKind kind, String account) {
    Posting posting =
        close(books.with(line("t1").on("2025-01-15").of(amount).saying(words)))
            .postings()
            .getFirst();

    assertThat(posting.kind()).isEqualTo(kind);
    assertThat(posting.account().name()).isEqualTo(account);
    assertThat(posting.amount()).isEqualTo(usd(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSFER, -500.00, Transfers Between Accounts",
    "LOAN,     500.00,  Loans Payable",
    "OWNER,    -500.00, Owner Draws and Contributions",
    "PERSONAL, -20.00,  Owner Draws and Contributions",
    "REFUND,   20.00,   Job Materials",
    "INTEREST, 0.30,    Other Income",
    "INTEREST, -9.00,   Interest Paid",
    "OTHER,    12.00,   Other Income"
  })
  @DisplayName("books what was decided to be no income where it belongs")
  void decided(NotIncome.Kind kind, String amount, String account) {
    MonthClose close =
        MonthClose.of(
            books.with(line("t1").on("2025-01-15").of(amount).saying("WORDS")).build(),
            new StoredDecisions(List.of(), List.of(notIncome("t1", kind)), List.of()),
            Spending.NONE,
            JANUARY);

    assertThat(close.postings()).extracting(each -> each.account().name()).containsExactly(account);
  }

  @ParameterizedTest
  @CsvSource({
    "fee,       970.00,  -30.00, Payment Processing Fees",
    "wire-fee,  985.00,  -15.00, Bank Charges",
    "tip,       1050.00, 50.00,  Undistributed Tips",
    "discount,  980.00,  -20.00, Discounts and Short Payments",
    "overpaid,  1100.00, 100.00, Customer Deposits",
    "swapped-digits, 910.00, -90.00, Ask My Accountant"
  })
  @DisplayName("books a named difference by its name")
  void difference(String kind, String arrived, String left, String account) {
    Match match =
        new Match(
            "t1",
            Verdict.AUTO,
            "near",
            "",
            List.of(),
            List.of(new Settlement("i1", usd("1000.00"))),
            new Difference(usd(left), kind),
            90,
            List.of(),
            "");
    MonthClose close =
        close(
            books
                .with(invoice("i1").client("dale").of("1000.00").paid())
                .with(line("t1").on("2025-01-15").of(arrived).saying("WIRE")),
            List.of(match));

    assertThat(close.postings().getLast().account().name()).isEqualTo(account);
    assertThat(close.postings().getLast().amount()).isEqualTo(usd(left));
  }

  @Test
  @DisplayName("gives the same entries the same numbers, whatever else is in the month")
  void numbers() {
    SampleLine same = line("t1").on("2025-01-15").of("-80.00").saying("HOME DEPOT 4410");
    String alone = close(books.with(same)).money().entries().getFirst().number();
    List<String> later =
        close(books.with(line("t0").on("2025-01-02").of("-9.00").saying("SHELL OIL")))
            .money()
            .entries()
            .stream()
            .map(JournalEntry::number)
            .toList();

    assertThat(alone).matches("OD2501-[0-9A-F]{10}");
    assertThat(later).hasSize(2).contains(alone);
  }

  @Test
  @DisplayName("shows what a job has earned by its work against what was billed before tax")
  void work() {
    MonthClose close =
        MonthClose.of(
            books
                .with(
                    job("deck")
                        .named("Deck")
                        .contract("10000.00")
                        .line("2025-01-10", "4000.00")
                        .line("2025-02-10", "6000.00"),
                    job("idle").named("Idle").contract("500.00"))
                .with(invoice("i1").job("deck").of("5400.00").tax("400.00").issued("2025-01-12"))
                .build(),
            NOTHING,
            new Spending(
                List.of(new Expense("e1", "deck", "Lumber", usd("1500.00"), day("2025-01-11"))),
                List.of()),
            JANUARY);

    assertThat(close.jobs()).hasSize(1);
    JobProgress deck = close.jobs().getFirst();
    assertThat(deck.percentDone()).contains(40L);
    assertThat(deck.earned()).contains(usd("4000.00"));
    assertThat(deck.billed()).isEqualTo(usd("5000.00"));
    assertThat(deck.overBilled()).contains(usd("1000.00"));
    assertThat(deck.cost()).contains(usd("1500.00"));
  }

  @Test
  @DisplayName("does not know what a job without dated work had earned at an earlier month's end")
  void undatedWork() {
    MonthClose close =
        close(
            books
                .with(job("deck").named("Deck").contract("10000.00").percent(60))
                .with(invoice("i1").job("deck").of("5000.00").issued("2025-01-12")));

    assertThat(close.jobs().getFirst().earned()).isEmpty();
    assertThat(close.jobs().getFirst().overBilled()).isEmpty();
  }

  @Test
  @DisplayName("takes nothing for explained that waits for the owner's yes")
  void asks() {
    MonthClose close =
        close(
            books
                .with(invoice("i1").client("dale").of("700.00"))
                .with(line("t1").on("2025-01-15").of("700.00").saying("DEPOSIT")),
            List.of(Sample.match("t1", Verdict.ASK, "i1=700.00")));

    assertThat(close.unexplained()).hasSize(1);
  }

  private static MonthClose close(SampleBooks books) {
    return MonthClose.of(books.build(), NOTHING, Spending.NONE, JANUARY);
  }

  private static MonthClose close(SampleBooks books, List<Match> matches) {
    return MonthClose.of(
        books.build(), new StoredDecisions(matches, List.of(), List.of()), Spending.NONE, JANUARY);
  }

  private static List<String> entries(Journal journal) {
    return journal.entries().stream()
        .map(entry -> String.join(" | ", entry.lines().stream().map(MonthCloseTest::side).toList()))
        .toList();
  }

  private static String side(JournalLine line) {
    return Stream.of(line.account().name(), line.client(), line.amount().toString())
        .filter(word -> !word.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
