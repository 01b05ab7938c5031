package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The payouts that arrived in the month, a total row each, with the parts they are made of and the
/// fee of every part.
final class PayoutParts {
  private static final List<String> COLUMNS =
      List.of(
          "Arrival",
          "Processor",
          "Payout",
          "Row",
          "Client",
          "Invoice",
          "Gross",
          "Fee",
          "Net",
          "Tip in it",
          "Status");

  private PayoutParts() {}

  static Packet.Table table(FirmBooks kept, ExportWording words, YearMonth month) {
    return new Packet.Table(
        "payouts",
        COLUMNS,
        kept.books().payouts().stream()
            .filter(payout -> YearMonth.from(payout.arrival()).equals(month))
            .flatMap(payout ->
                Stream.concat(
                    Stream.of(total(payout)),
                    payout.items().stream().map(item -> part(payout, item, words))))
            .toList());
  }

  private static List<Cell> total(Payout payout) {
    return List.of(
        new Cell.Day(payout.arrival()),
        new Cell.Text(payout.source()),
        new Cell.Text(payout.id()),
        new Cell.Text("payout"),
        new Cell.Text(""),
        new Cell.Text(""),
        new Cell.Amount(payout.gross()),
        new Cell.Amount(payout.fee()),
        new Cell.Amount(payout.net()),
        new Cell.Text(""),
        new Cell.Text(payout.status().name().toLowerCase(Locale.ROOT)));
  }

  private static List<Cell> part(Payout payout, PayoutItem item, ExportWording words) {
    return List.of(
        new Cell.Day(payout.arrival()),
        new Cell.Text(payout.source()),
        new Cell.Text(payout.id()),
        new Cell.Text(item.type()),
        new Cell.Text(words.clientOf(item.invoiceId())),
        new Cell.Text(item.invoiceId().isEmpty() ? "" : words.invoice(item.invoiceId())),
        new Cell.Amount(item.gross()),
        new Cell.Amount(item.fee()),
        new Cell.Amount(item.net()),
        new Cell.Amount(item.tip()),
        new Cell.Text(""));
  }
}
