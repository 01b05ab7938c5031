package com.oodaloo.bench;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.matching.Answers;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Decisions;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long one firm's decisions take, with all their evidence: `lines` paid invoices and the bank
/// lines that paid them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReconcileBenchmark {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @Param({"50", "250", "1000"})
  private int lines;

  private List<Books> books = List.of();

  @Setup
  public void generate() {
    SplittableRandom random = new SplittableRandom(7);
    long[] cents = random.longs(lines, 10_000, 5_000_000).toArray();
    Firm firm =
        new Firm(
            new FirmId("f-bench"),
            "Bench LLC",
            new BusinessZone(ZoneId.of("America/Denver")),
            Currency.getInstance("USD"),
            "owner@bench.example");
    books =
        List.of(
            new Books(
                firm,
                START.plusDays(84),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, lines).mapToObj(i -> invoice(i, cents[i])).toList(),
                List.of(),
                List.of(),
                IntStream.range(0, lines).mapToObj(i -> line(i, cents[i])).toList()));
  }

  @Benchmark
  public Decisions decide() {
    return new StepwiseMatcher().decide(books.getFirst(), Answers.NONE);
  }

  private static Invoice invoice(int number, long cents) {
    return new Invoice(
        "i" + number,
        "INV-" + number,
        "c" + number % 40,
        "",
        Money.usd(cents),
        Money.usd(0),
        START.plusDays(number % 80),
        Days.NEVER,
        START.plusDays(number % 80),
        InvoiceStatus.Known.PAID,
        "");
  }

  private static BankTransaction line(int number, long cents) {
    return new BankTransaction(
        "t" + number,
        "a1",
        START.plusDays(number % 80 + 1),
        Money.usd(cents),
        "DEPOSIT INV-" + number,
        "",
        "",
        "",
        "ach",
        "",
        BankTransaction.State.POSTED);
  }
}
