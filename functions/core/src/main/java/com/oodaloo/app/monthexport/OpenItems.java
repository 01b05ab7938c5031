package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.digest.Alert;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.invoice.Invoice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// What is open today: invoices issued up to the month's end, questions about its lines, and what
/// looks wrong in the books.
final class OpenItems {
  private static final List<String> COLUMNS =
      List.of("Kind", "Date", "Due", "Client", "Record", "Amount", "What it says");

  private OpenItems() {}

  static Packet.Table table(FirmBooks kept, ExportWording words, YearMonth month) {
    Stream<List<Cell>> invoices =
        kept.books().invoices().stream()
            .filter(Invoice::isOpen)
            .filter(invoice -> !invoice.issued().isAfter(month.atEndOfMonth()))
            .map(invoice -> invoice(invoice, words));
    Stream<List<Cell>> questions =
        OpenQuestion.all(kept.tray(), kept.books(), kept.books().asOf()).stream()
            .filter(question -> question.lines().stream().anyMatch(line -> isIn(month, line)))
            .map(OpenItems::question);
    Stream<List<Cell>> findings =
        Alert.all(kept.books(), kept.findings()).stream()
            .map(alert -> finding(alert, kept.books().asOf()));
    return new Packet.Table(
        "open-items",
        COLUMNS,
        Stream.of(invoices, questions, findings).flatMap(rows -> rows).toList());
  }

  private static boolean isIn(YearMonth month, BankTransaction line) {
    return YearMonth.from(line.date()).equals(month);
  }

  private static List<Cell> invoice(Invoice invoice, ExportWording words) {
    return List.of(
        new Cell.Text("open invoice"),
        new Cell.Day(invoice.issued()),
        new Cell.Day(invoice.due()),
        new Cell.Text(words.client(invoice.clientId())),
        new Cell.Text(invoice.label()),
        new Cell.Amount(invoice.balance()),
        new Cell.Text(invoice.status().words()));
  }

  private static List<Cell> question(OpenQuestion question) {
    LocalDate day = question.lines().getFirst().date();
    return List.of(
        new Cell.Text("question for the owner"),
        new Cell.Day(day),
        new Cell.Text(""),
        new Cell.Text(""),
        new Cell.Text(question.item().id()),
        new Cell.Amount(question.amount()),
        new Cell.Text(question.item().question().words()));
  }

  private static List<Cell> finding(Alert alert, LocalDate today) {
    Finding finding = alert.finding();
    return List.of(
        new Cell.Text(finding.kind().word()),
        new Cell.Day(today),
        new Cell.Text(""),
        new Cell.Text(""),
        new Cell.Text(String.join(" ", finding.ids())),
        new Cell.Amount(alert.amount()),
        new Cell.Text(finding.says()));
  }
}
