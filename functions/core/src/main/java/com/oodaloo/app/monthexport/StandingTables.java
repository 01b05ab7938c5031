package com.oodaloo.app.monthexport;

import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.ledger.JobProgress;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.List;
import java.util.Optional;

/// Where things stood at the end of the month: who owed what, and how far the jobs were billed.
final class StandingTables {
  private static final String UNKNOWN = "not known";

  private StandingTables() {}

  static Packet.Table receivables(MonthClose close, ExportWording words) {
    return new Packet.Table(
        "receivables",
        List.of(
            "As of", "Client", "Invoice", "Issued", "Due", "Days late", "Total", "Open", "Status"),
        close.receivables().stream()
            .map(invoice ->
                List.<Cell>of(
                    new Cell.Day(close.last()),
                    new Cell.Text(words.client(invoice.clientId())),
                    new Cell.Text(invoice.label()),
                    new Cell.Day(invoice.issued()),
                    new Cell.Day(invoice.due()),
                    late(invoice, close),
                    new Cell.Amount(invoice.total()),
                    new Cell.Amount(invoice.balance()),
                    new Cell.Text(invoice.status().words())))
            .toList());
  }

  private static Cell late(Invoice invoice, MonthClose close) {
    return Days.isKnown(invoice.due())
        ? new Cell.Count(invoice.daysLate(close.last()))
        : new Cell.Text("");
  }

  static Packet.Table work(MonthClose close) {
    return new Packet.Table(
        "work-in-progress",
        List.of(
            "As of",
            "Job",
            "Client",
            "Contract",
            "Percent done",
            "Percent by the office, today",
            "Cost",
            "Earned",
            "Billed",
            "Overbilled",
            "Underbilled",
            "Gross profit"),
        close.jobs().stream().map(job -> job(job, close)).toList());
  }

  private static List<Cell> job(JobProgress job, MonthClose close) {
    Money contract = job.job().contract();
    Money zero = Money.zero(contract.currency());
    int office = job.job().completionPercent();
    return List.of(
        new Cell.Day(close.last()),
        new Cell.Text(job.job().name().isEmpty() ? job.job().id() : job.job().name()),
        new Cell.Text(job.client()),
        known(Optional.of(contract).filter(Money::isPositive)),
        job.percentDone().<Cell>map(Cell.Count::new).orElse(new Cell.Text(UNKNOWN)),
        office < 0 ? new Cell.Text("") : new Cell.Count(office),
        known(job.cost()),
        known(job.earned()),
        new Cell.Amount(job.billed()),
        known(job.overBilled().map(zero::max)),
        known(job.overBilled().map(Money::negated).map(zero::max)),
        known(job.earned().flatMap(earned -> job.cost().map(earned::minus))));
  }

  private static Cell known(Optional<Money> amount) {
    return amount.<Cell>map(Cell.Amount::new).orElse(new Cell.Text(UNKNOWN));
  }
}
