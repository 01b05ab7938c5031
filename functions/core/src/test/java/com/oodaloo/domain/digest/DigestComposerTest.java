package com.oodaloo.domain.digest;

import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.Runway;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestComposerTest {
  @Test
  @DisplayName(
      "The reference scenario: jobs, receivables by age, one question, one account left out")
  void referenceScenario() {
    Digest digest = DigestComposer.compose(ReferenceScenario.sources(), day("2025-03-24"));

    assertThat(digest.week()).hasToString("2025-W12");
    assertThat(digest.figures().cash().known()).contains(Sample.usd("84200.00"));
    assertThat(digest.jobs()).extracting(it -> it.job().id()).startsWith("C003", "A001");
    assertThat(digest.questions()).extracting(OpenQuestion::openDays).containsExactly(63L);
    assertThat(digest.questions().getFirst().amount()).hasToString("$20,000.00");
    assertThat(digest.notes())
        .containsExactly("Personal Card is personal and stays out of all figures.");
  }

  @Test
  @DisplayName("Receivables stand in their step of age, VIPs and disputes marked")
  void receivables() {
    Receivables receivables =
        Receivables.of(ReferenceScenario.books().build(), List.of(), day("2025-03-24"));

    assertThat(Arrays.stream(AgeBucket.values()).map(it -> receivables.in(it).toString()))
        .containsExactly("$19,000.00", "$3,000.00", "$5,000.00", "$0.00", "$0.00");
    assertThat(receivables.total()).hasToString("$27,000.00");
    assertThat(receivables.open())
        .filteredOn(it -> it.isInDispute() && it.vip())
        .extracting(Receivables.Receivable::clientName)
        .containsExactly("Castillo");
  }

  @ParameterizedTest(name = "{0} days late: {1}")
  @CsvSource({
    "0,NOT_DUE",
    "1,DAYS_1_TO_30",
    "30,DAYS_1_TO_30",
    "31,DAYS_31_TO_60",
    "60,DAYS_31_TO_60",
    "61,DAYS_61_TO_90",
    "90,DAYS_61_TO_90",
    "91,OVER_90"
  })
  void ages(long daysLate, AgeBucket bucket) {
    assertThat(AgeBucket.of(daysLate)).isEqualTo(bucket);
  }

  @Test
  @DisplayName("The explained share counts matches and known non-income, rounded down")
  void explained() {
    DigestSources sources =
        new DigestSources(
            Sample.books()
                .with(checking("1.00"))
                .with(
                    line("matched").on("2025-03-18").of("600.00"),
                    line("loan").on("2025-03-19").of("399.99"),
                    line("riddle").on("2025-03-20").of("0.01"),
                    line("spent").on("2025-03-20").of("-500.00"))
                .build(),
            new StoredDecisions(
                List.of(Sample.matched("matched", "i=600.00")),
                List.of(Sample.notIncome("loan", NotIncome.Kind.LOAN)),
                List.of()),
            Tray.EMPTY,
            new PriorForecast.Nothing());

    ExplainedShare share = ExplainedShare.of(DigestTime.reported(day("2025-03-24")), sources);

    assertThat(share.percent()).isEqualTo(99);
    assertThat(share.incoming()).hasToString("$1,000.00");
  }

  @Test
  @DisplayName("Money in another currency is asked about, counts as none, and ends no digest")
  void foreign() {
    Currency cad = Currency.getInstance("CAD");
    Money loonies = new Money(50_000, cad);
    Payout payout =
        new Payout(
            "po",
            "stripe",
            day("2025-03-17"),
            day("2025-03-18"),
            loonies,
            new Money(1_500, cad),
            new Money(48_500, cad),
            Payout.Status.PAID,
            List.of());
    BankAccount account =
        new BankAccount("cad", "Loonies", new AccountHolder.Business("ours"), loonies, "item");
    Books books =
        Sample.books()
            .with(checking("1.00"), account)
            .with(payout)
            .with(
                line("in").on("2025-03-18").of("600.00"),
                line("cad-in").on("2025-03-18").of(loonies),
                line("cad-out").on("2025-03-19").of(loonies.negated()).in("cad"))
            .build();
    Decisions decisions = new StepwiseMatcher().decide(books, Answers.NONE);
    Finding finding = new Finding(Finding.Kind.MISSING_PAYOUT, List.of("po"), "It is not here.");
    Tray tray = new Tray(decisions.questions().stream().map(DigestComposerTest::open).toList());

    Digest digest =
        DigestComposer.compose(
            new DigestSources(
                books,
                new StoredDecisions(decisions.matches(), decisions.notIncome(), List.of(finding)),
                tray,
                new PriorForecast.Nothing()),
            day("2025-03-24"));

    assertThat(digest.figures().cash().known()).contains(Sample.usd("1.00"));
    assertThat(digest.questions())
        .filteredOn(each -> each.item().question().transactionIds().contains("cad-in"))
        .singleElement()
        .extracting(OpenQuestion::amount)
        .hasToString("$0.00");
    assertThat(digest.toDo().alerts()).extracting(Alert::amount).containsOnly(Sample.usd("0.00"));
  }

  @Test
  @DisplayName("An empty firm is told what is not known instead of being shown zeros as facts")
  void emptyFirm() {
    DigestSources nothing = Sample.books().undecided();

    Digest digest = DigestComposer.compose(nothing, day("2025-03-24"));

    assertThat(digest.figures().runway()).isInstanceOf(Runway.Unknown.class);
    assertThat(digest.figures().explained().hasIncoming()).isFalse();
    assertThat(digest.notes())
        .containsExactly(
            "No bank is connected yet, so cash and runway are not known.",
            "Jobber has shown no jobs and no invoices yet, so profit is not known.");
  }

  @Test
  @DisplayName("Quotes that wait for an answer are counted with their worth")
  void quotes() {
    QuoteFacts facts =
        QuoteFacts.of(
            Sample.books()
                .with(quote("1", "awaiting_response"), quote("2", "approved"))
                .with(quote("3", "AWAITING_RESPONSE"))
                .build(),
            new Week(day("2025-03-17")),
            day("2025-03-24"));

    assertThat(facts.worth()).isEqualTo(Sample.usd("5000.00"));
    assertThat(facts.times().waiting()).isEqualTo(2);
  }

  private static TrayItem open(Question question) {
    return TrayItem.of(
        question.id(),
        List.of(new TrayEvent.Asked(Instant.parse("2025-03-20T12:00:00Z"), question)));
  }

  private static Quote quote(String id, String status) {
    return new Quote(id, id, "c", Sample.usd("2500.00"), status, List.of());
  }
}
