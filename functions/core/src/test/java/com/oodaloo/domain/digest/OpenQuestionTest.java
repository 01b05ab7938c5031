package com.oodaloo.domain.digest;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.usd;
import static com.oodaloo.domain.Sample.vip;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.PaymentHistory;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What waits for the owner")
class OpenQuestionTest {
  private static final LocalDate TODAY = Sample.day("2025-03-24");

  private final Books books =
      Sample.books()
          .with(Sample.checking("1.00"))
          .with(client("c", "Alvarez"), vip("v", "Castillo"), client("d", "Dunn"))
          .with(
              invoice("i1").client("c").of("900.00").issued("2025-01-01").due("2025-01-15"),
              invoice("i2").client("v").of("800.00").issued("2025-01-01").due("2025-01-15"),
              invoice("i3").client("d").of("700.00").issued("2025-01-01").due("2025-01-15"))
          .with(
              line("t1").on("2025-03-03").of("900.00"),
              line("t2").on("2025-03-03").of("5.00"),
              line("t3").on("2025-03-03").of("700.00"),
              line("t4").on("2025-03-03").of("600.00"))
          .build();

  @Test
  @DisplayName("begins with what concerns a VIP, then with the most money")
  void vipsFirst() {
    List<OpenQuestion> all =
        OpenQuestion.all(
            new Tray(List.of(asked("t1", "i1"), asked("t2", "i2"), asked("t3", "i3"))),
            books,
            TODAY);

    assertThat(all)
        .extracting(OpenQuestion::amount)
        .containsExactly(usd("5.00"), usd("900.00"), usd("700.00"));
    assertThat(all).extracting(OpenQuestion::vip).containsExactly("Castillo", "", "");
  }

  @Test
  @DisplayName("a client is a VIP by the owner's word as well")
  void ownersVip() {
    Books named =
        new Books(
            books.firm().withVips(Set.of("d")),
            books.asOf(),
            books.accounts(),
            books.clients(),
            books.jobs(),
            books.quotes(),
            books.invoices(),
            books.payments(),
            books.payouts(),
            books.transactions());

    assertThat(OpenQuestion.of(asked("t3", "i3"), named, TODAY).vip()).isEqualTo("Dunn");
    assertThat(Receivables.of(named, List.of(), TODAY).open())
        .filteredOn(Receivables.Receivable::vip)
        .extracting(Receivables.Receivable::clientName)
        .containsExactlyInAnyOrder("Castillo", "Dunn");
  }

  @Test
  @DisplayName("a VIP is late like anybody, and on nobody's list of calls")
  void noCall() {
    assertThat(Call.list(books, new PaymentHistory(TODAY, List.of()), Set.of(), TODAY))
        .extracting(call -> call.client().name())
        .containsExactly("Alvarez", "Dunn");
  }

  @Test
  @DisplayName("deposits that may settle the same invoices are one question, also by a third")
  void oneQuestion() {
    List<OpenQuestion> all =
        Stream.of(asked("t1", "i1"), asked("t2", "i2"), asked("t3", "i1", "i2"), asked("t4", "i3"))
            .map(item -> OpenQuestion.of(item, books, TODAY))
            .toList();

    assertThat(QuestionSet.of(all))
        .extracting(set -> set.questions().stream().map(it -> it.item().id()).toList())
        .containsExactly(List.of("t1", "t2", "t3"), List.of("t4"));
  }

  @Test
  @DisplayName("questions for which nothing is suggested stay alone")
  void alone() {
    List<OpenQuestion> all =
        Stream.of(asked("t1"), asked("t2"))
            .map(item -> OpenQuestion.of(item, books, TODAY))
            .toList();

    assertThat(QuestionSet.of(all)).hasSize(2);
  }

  @Test
  @DisplayName("a deposit that a client agreed to and nobody has is told, an open quote's is not")
  void deposits() {
    Books quoted =
        Sample.books()
            .with(quote("q1", "approved", "300.00"), quote("q2", "converted", "200.00"))
            .with(quote("q3", "awaiting_response", "100.00"), quote("q4", "approved", "0.00"))
            .build();

    QuoteFacts facts = QuoteFacts.of(quoted, Week.of(TODAY), TODAY);

    assertThat(facts.deposits()).isEqualTo(2);
    assertThat(facts.depositsOpen()).isEqualTo(usd("500.00"));
  }

  private static Quote quote(String id, String status, String open) {
    return new Quote(id, id, "c", usd("1000.00"), usd(open), status, List.of());
  }

  private static TrayItem asked(String line, String... invoices) {
    List<Question.Alternative> alternatives =
        Stream.of(invoices)
            .map(id ->
                new Question.Alternative(
                    List.of(Sample.settlement(id + "=1.00")),
                    Difference.none(usd("0.00")),
                    List.of()))
            .toList();
    Question question =
        new Question(
            line, Question.Kind.SEVERAL_FIT, List.of(line), "Which?", alternatives, List.of());
    return TrayItem.of(
        line, List.of(new TrayEvent.Asked(Instant.parse("2025-03-20T12:00:00Z"), question)));
  }
}
