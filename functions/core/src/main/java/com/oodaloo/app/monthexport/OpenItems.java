package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.digest.Alert;
import com.oodaloo.domain.digest.OpenQuestion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// What is open today: questions about the month's lines, and what looks wrong in the books.
final class OpenItems {
  private static final List<String> COLUMNS =
      List.of("Kind", "Date", "Record", "Amount", "What it says");

  private OpenItems() {}

  static Packet.Table table(FirmBooks kept, YearMonth month) {
    Stream<List<Cell>> questions =
        OpenQuestion.all(kept.tray(), kept.books(), kept.books().asOf()).stream()
            .filter(question -> question.lines().stream().anyMatch(line -> isIn(month, line)))
            .map(OpenItems::question);
    Stream<List<Cell>> findings =
        Alert.all(kept.books(), kept.findings()).stream()
            .map(alert -> finding(alert, kept.books().asOf()));
    return new Packet.Table(
        "open-items", COLUMNS, Stream.of(questions, findings).flatMap(rows -> rows).toList());
  }

  private static boolean isIn(YearMonth month, BankTransaction line) {
    return YearMonth.from(line.date()).equals(month);
  }

  private static List<Cell> question(OpenQuestion question) {
    LocalDate day = question.lines().getFirst().date();
    return List.of(
        new Cell.Text("question for the owner"),
        new Cell.Day(day),
        new Cell.Text(question.item().id()),
        new Cell.Amount(question.amount()),
        new Cell.Text(question.item().question().words()));
  }

  private static List<Cell> finding(Alert alert, LocalDate today) {
    Finding finding = alert.finding();
    return List.of(
        new Cell.Text(finding.kind().word()),
        new Cell.Day(today),
        new Cell.Text(String.join(" ", finding.ids())),
        new Cell.Amount(alert.amount()),
        new Cell.Text(finding.says()));
  }
}
