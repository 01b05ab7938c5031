package com.oodaloo.domain;

import static com.oodaloo.domain.Sample.account;
import static com.oodaloo.domain.Sample.checking;
import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.job;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.matched;
import static com.oodaloo.domain.Sample.usd;
import static com.oodaloo.domain.Sample.vip;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Question.Alternative;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The four jobs, eight invoices and five bank transactions every page must show correctly.
public final class ReferenceScenario {
  private static final String PERSONAL = "acc_personal_001";

  private ReferenceScenario() {}

  public static SampleBooks books() {
    return jobs(Sample.books())
        .with(
            client("CUST_001", "Alvarez"),
            vip("CUST_003", "Castillo"),
            client("CUST_005", "Emerson Lofts"))
        .with(
            checking("84200.00"),
            account(PERSONAL, "Personal Card", "0.00", new AccountHolder.Personal("You said so.")))
        .with(
            invoice("A001_1").job("A001").client("CUST_001").of("8000.00").paid(),
            invoice("A001_2").job("A001").client("CUST_001").of("4000.00"),
            invoice("B002_1").job("B002").client("CUST_002").of("12000.00").paid(),
            invoice("C003_1").job("C003").client("CUST_003").of("8000.00").inDispute(),
            invoice("D004_1").job("D004").client("CUST_004").of("25000.00").paid(),
            invoice("E005_1").client("CUST_005").of("5000.00").due("2025-02-01"),
            invoice("E006_1").client("CUST_006").of("3000.00").due("2025-03-20"),
            invoice("E007_1").client("CUST_007").of("7000.00"))
        .with(
            line("t1").on("2025-01-10").of("8000.00").saying("Kitchen Remodel"),
            line("t2").on("2025-01-15").of("12000.00").saying("Bathroom Addition"),
            line("t3").on("2025-01-28").of("25000.00").saying("Garage Addition"),
            line("t4").on("2025-01-20").of("20000.00").saying("Lump Payment"),
            line("t5").on("2025-01-25").of("-1000.00").in(PERSONAL).saying("Personal Expense"));
  }

  public static SampleBooks jobs(SampleBooks books) {
    return books.with(
        job("A001")
            .named("Kitchen Remodel")
            .contract("20000.00")
            .percent(75)
            .line("2025-01-05", "3000.00")
            .line("2025-01-12", "4000.00")
            .line("2025-01-18", "3500.00")
            .line("2025-01-25", "4500.00"),
        job("B002")
            .named("Bathroom Addition")
            .contract("15000.00")
            .percent(50)
            .line("2025-01-15", "4000.00")
            .line("2025-01-22", "3500.00"),
        job("C003")
            .named("Deck")
            .contract("8000.00")
            .percent(100)
            .line("2025-01-08", "2500.00")
            .line("2025-01-15", "4000.00")
            .line("2025-01-20", "1500.00"),
        job("D004")
            .named("Garage Addition")
            .contract("25000.00")
            .percent(25)
            .line("2025-02-03", "3000.00")
            .line("2025-02-08", "3250.00"));
  }

  public static List<Match> matches() {
    return List.of(
        matched("t1", "A001_1=8000.00"),
        matched("t2", "B002_1=12000.00"),
        matched("t3", "D004_1=25000.00"));
  }

  public static List<NotIncome> notIncome() {
    return List.of(Sample.notIncome("t5", NotIncome.Kind.PERSONAL));
  }

  /// The lump of 20000.00 as the one open question.
  public static TrayItem lump() {
    Question question =
        new Question(
            "several-fit-t4",
            Question.Kind.SEVERAL_FIT,
            List.of("t4"),
            "Which invoices does $20,000.00 on 2025-01-20 (“Lump Payment”) settle?",
            List.of(
                fits("C003_1=8000.00", "E005_1=5000.00", "E007_1=7000.00"),
                fits("A001_2=4000.00", "C003_1=8000.00", "E005_1=5000.00", "E006_1=3000.00")),
            List.of("2 sets of invoices fit to the cent; neither was taken."));
    return TrayItem.of(
        question.id(),
        List.of(new TrayEvent.Asked(Instant.parse("2025-01-20T18:00:00Z"), question)));
  }

  public static Tray tray() {
    return new Tray(List.of(lump()));
  }

  private static Alternative fits(String... parts) {
    return new Alternative(
        Stream.of(parts).map(Sample::settlement).toList(),
        Difference.none(usd("0.00")),
        List.of(String.join(" + ", parts) + " make $20,000.00."));
  }

  public static DigestSources sources() {
    return new DigestSources(
        books().build(),
        new StoredDecisions(matches(), notIncome(), List.of()),
        tray(),
        new PriorForecast.Nothing());
  }
}
