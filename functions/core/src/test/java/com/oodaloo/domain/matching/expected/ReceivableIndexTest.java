package com.oodaloo.domain.matching.expected;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which receivables a line is shown, of many.
class ReceivableIndexTest {
  private final SampleBooks books =
      Sample.books().with(client("c1", "Mary Smith"), client("c2", "Bob Jones"));

  /// So many invoices of one amount, three a day from January 1, all of that client.
  private void owed(int count, String dollars, String client) {
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%s-%s-%03d", client, dollars, i);
      String issued = day("2025-01-01").plusDays(i / 3).toString();
      books.with(invoice(id).of(dollars).client(client).issued(issued));
    }
  }

  private MatchRun run(SampleLine line) {
    return new MatchRun(books.with(line).build(), Answers.NONE, AutoMatchPolicy.AT_FIRST);
  }

  private static List<String> ids(List<Receivable> receivables) {
    return receivables.stream().map(Receivable::invoiceId).toList();
  }

  /// The ids of those numbers, both included.
  private static List<String> ids(String prefix, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> String.format(Locale.ROOT, "%s-%03d", prefix, i))
        .toList();
  }

  @Test
  @DisplayName("Twenty-four of one amount are all shown, no matter who owes them")
  void noCrowd() {
    owed(20, "189.00", "c1");
    owed(4, "189.00", "c2");
    owed(1, "190.00", "c1");
    MatchRun run = run(line("t1").of("189.00").on("2025-01-10").saying("DEPOSIT"));

    ReceivableIndex.Found found = run.index.exactly(run.all().getFirst(), 18_900);

    assertThat(found.crowded()).isFalse();
    assertThat(found.receivables()).hasSize(24).allMatch(each -> each.cents() == 18_900);
  }

  @Test
  @DisplayName("Of twenty-five of one amount only those the line's words lead to are shown")
  void crowd() {
    owed(20, "189.00", "c1");
    owed(5, "189.00", "c2");
    owed(1, "190.00", "c2");
    MatchRun run = run(line("t1").of("189.00").on("2025-01-10").saying("ZELLE FROM BOB JONES"));
    Line line = run.all().getFirst();

    assertThat(run.index.exactly(line, 18_900).crowded()).isTrue();
    assertThat(ids(run.index.exactly(line, 18_900).receivables()))
        .isEqualTo(ids("c2-189.00", 0, 4));
    assertThat(ids(run.index.exactly(line, 19_000).receivables()))
        .isEqualTo(ids("c2-190.00", 0, 0));
  }

  @Test
  @DisplayName("Of a client's crowd of one amount the twenty-four nearest to the day are shown")
  void crowdOfOneClient() {
    owed(60, "189.00", "c2");
    MatchRun run = run(line("t1").of("189.00").on("2025-01-11").saying("ZELLE FROM BOB JONES"));
    Line line = run.all().getFirst();

    assertThat(ids(run.index.exactly(line, 18_900).receivables()))
        .isEqualTo(ids("c2-189.00", 18, 41));
    assertThat(ids(run.index.ofClient(line, "c2"))).isEqualTo(ids("c2-189.00", 18, 41));
    assertThat(ids(run.index.nearest(line))).isEqualTo(ids("c2-189.00", 18, 41));
  }

  @Test
  @DisplayName("Near the first and the last of a crowd there are twenty-four to choose from too")
  void endsOfACrowd() {
    owed(60, "189.00", "c2");
    MatchRun early = run(line("t1").of("189.00").on("2025-01-02"));
    assertThat(ids(early.index.nearest(early.all().getFirst()))).isEqualTo(ids("c2-189.00", 0, 23));

    MatchRun late = run(line("t0").of("189.00").on("2025-03-20"));
    assertThat(ids(late.index.nearest(late.all().getLast()))).isEqualTo(ids("c2-189.00", 36, 59));
  }

  @Test
  @DisplayName("What was billed long after the line's day is not shown")
  void days() {
    owed(60, "189.00", "c2");
    books.with(invoice("paid-once").of("70.00").paid().received("2024-11-01"));
    MatchRun run = run(line("t1").of("189.00").on("2024-12-23"));
    Line line = run.all().getFirst();

    assertThat(ids(run.index.nearest(line))).isEqualTo(ids("c2-189.00", 0, 5));
    assertThat(run.index.smaller(line).receivables()).isEmpty();
    assertThat(run.index.exactly(line, 7_000).receivables()).isEmpty();
  }

  @Test
  @DisplayName("What a client owes is shown by day, and nobody owes nothing")
  void ofClient() {
    books.with(
        invoice("i1").client("c1").of("10.00").issued("2025-01-05"),
        invoice("i2").client("c1").of("30.00").issued("2025-01-03"),
        invoice("i3").client("c2").of("20.00").issued("2025-01-04"));
    MatchRun run = run(line("t1").of("500.00"));
    Line line = run.all().getFirst();

    assertThat(ids(run.index.ofClient(line, "c1"))).containsExactly("i2", "i1");
    assertThat(run.index.ofClient(line, "stranger")).isEmpty();
  }

  @Test
  @DisplayName("How many have an amount is counted, those out of the line's days too")
  void count() {
    owed(30, "189.00", "c1");
    owed(2, "190.00", "c2");
    MatchRun run = run(line("t1").of("189.00").on("2024-06-01"));

    assertThat(run.index.count(18_900)).isEqualTo(30);
    assertThat(run.index.count(19_000)).isEqualTo(2);
    assertThat(run.index.count(18_950)).isZero();
  }

  @Test
  @DisplayName("Amounts between two bounds are shown with both bounds, the smallest first")
  void between() {
    books.with(
        invoice("i1").of("99.99"),
        invoice("i2").of("100.00"),
        invoice("i3").of("110.00"),
        invoice("i4").of("104.00"),
        invoice("i5").of("110.01"));
    MatchRun run = run(line("t1").of("105.00"));
    Line line = run.all().getFirst();

    assertThat(ids(run.index.between(line, 10_000, 11_000))).containsExactly("i2", "i4", "i3");
    assertThat(run.index.between(line, 11_002, 12_000)).isEmpty();
    assertThat(ids(run.index.between(line, 0, 9_999))).containsExactly("i1");
  }

  @Test
  @DisplayName("At most twenty-four amounts between two bounds are shown, twenty-four of each")
  void manyBetween() {
    for (int i = 0; i < 40; i++) {
      books.with(invoice(String.format(Locale.ROOT, "i-%03d", i)).of(200 + i + ".00"));
    }
    owed(30, "150.00", "c1");
    MatchRun run = run(line("t1").of("220.00").on("2025-02-20"));
    Line line = run.all().getFirst();

    assertThat(ids(run.index.between(line, 20_000, 30_000))).isEqualTo(ids("i", 0, 23));
    assertThat(ids(run.index.between(line, 15_000, 15_000))).isEqualTo(ids("c1-150.00", 6, 29));
  }

  @Test
  @DisplayName("What is smaller than the line is shown in the order of the books")
  void smaller() {
    books.with(
        invoice("i1").of("100.00"),
        invoice("i2").of("30.00"),
        invoice("i3").of("99.99"),
        invoice("i4").of("40.00"));
    MatchRun run = run(line("t1").of("100.00"));

    ReceivableIndex.Found smaller = run.index.smaller(run.all().getFirst());
    assertThat(ids(smaller.receivables())).containsExactly("i2", "i3", "i4");
    assertThat(smaller.crowded()).isFalse();
  }

  @Test
  @DisplayName("More than a search may try are not all collected, which is said")
  void manySmaller() {
    owed(90, "50.00", "c1");
    MatchRun run = run(line("t1").of("1000.00").on("2025-03-20"));
    ReceivableIndex.Found smaller = run.index.smaller(run.all().getFirst());

    assertThat(smaller.receivables()).hasSize(SubsetSearch.MAX_CANDIDATES + 1);
    assertThat(smaller.crowded()).isTrue();
  }

  @Test
  @DisplayName("That there are more small amounts than are looked at is said, even if none fits")
  void manyOfOtherDays() {
    owed(300, "50.00", "c1");
    MatchRun run = run(line("t1").of("1000.00").on("2024-12-01"));

    assertThat(run.index.smaller(run.all().getFirst()))
        .isEqualTo(new ReceivableIndex.Found(List.of(), true));
  }

  @Test
  @DisplayName("Checks and cash are found by the days they were recorded on, both days included")
  void byHand() {
    books.with(
        payment("p1").on("2025-01-05").of("10.00"),
        payment("p2").on("2025-01-08").of("10.00").by(PaymentMethod.CASH),
        payment("p3").on("2025-01-06").of("10.00"),
        payment("p4").on("2025-01-09").of("10.00"),
        payment("p5").on("2025-01-07").of("10.00").by(PaymentMethod.ZELLE));
    MatchRun run = run(line("t1"));

    assertThat(run.index.byHand(day("2025-01-06"), day("2025-01-08")))
        .extracting(Receivable::paymentId)
        .containsExactly("p3", "p2");
  }

  @Test
  @DisplayName("An invoice is found by the words of its number that have a digit")
  void numbered() {
    books.with(invoice("i1").of("10.00"), invoice("i2").of("20.00"));
    MatchRun run = run(line("t1").saying("ZELLE INVOICE 10042 DECK"));
    List<Receivable> owed = run.receivables();
    run.index.number(owed.getFirst(), "10042");
    run.index.number(owed.getLast(), "DECK-10043");

    assertThat(ids(run.index.numbered(run.all().getFirst()))).containsExactly("i1");
  }
}
