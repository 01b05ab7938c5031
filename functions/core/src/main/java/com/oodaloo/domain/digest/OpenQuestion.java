package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An open tray item with what it is about: its lines at the bank, their sum in the firm's
/// currency, the VIP whose money it may be ("" for none), and since how many days it waits.
public record OpenQuestion(
    TrayItem item, List<BankTransaction> lines, Money amount, String vip, long openDays) {
  private static final Comparator<OpenQuestion> MOST_MONEY_FIRST =
      Comparator.comparing((OpenQuestion question) -> question.vip().isEmpty())
          .thenComparing(question -> question.amount().magnitude(), Comparator.reverseOrder())
          .thenComparing(question -> question.item().id());

  public OpenQuestion {
    lines = List.copyOf(lines);
  }

  /// All open items of the tray, those of VIPs first, most money first among them.
  public static List<OpenQuestion> all(Tray tray, Books books, LocalDate today) {
    return tray.open().stream()
        .map(item -> of(item, books, today))
        .sorted(MOST_MONEY_FIRST)
        .toList();
  }

  /// One item; an item that is not open has waited 0 days.
  public static OpenQuestion of(TrayItem item, Books books, LocalDate today) {
    List<BankTransaction> lines =
        books.transactions().stream()
            .filter(line -> item.question().transactionIds().contains(line.id()))
            .toList();
    Money amount =
        Money.totalIn(books.firm().currency(), lines.stream().map(BankTransaction::amount));
    return new OpenQuestion(
        item, lines, amount, vip(item, lines, books), openDays(item, books, today));
  }

  /// The name of the VIP whom the bank names, or one of whose invoices is among the alternatives.
  private static String vip(TrayItem item, List<BankTransaction> lines, Books books) {
    List<String> vips = books.clients().stream().filter(Client::vip).map(Client::id).toList();
    if (vips.isEmpty()) {
      return "";
    }
    Set<String> invoices = invoices(item);
    Stream<String> owing =
        books.invoices().stream()
            .filter(invoice -> invoices.contains(invoice.id()))
            .map(Invoice::clientId);
    Set<String> meant =
        Stream.concat(lines.stream().map(BankTransaction::clientId), owing)
            .filter(vips::contains)
            .collect(Collectors.toSet());
    return books.clients().stream()
        .filter(client -> meant.contains(client.id()))
        .map(Client::name)
        .findFirst()
        .orElse("");
  }

  /// The invoices that its alternatives name.
  static Set<String> invoices(TrayItem item) {
    return item.question().alternatives().stream()
        .flatMap(alternative -> alternative.settlements().stream())
        .map(Settlement::invoiceId)
        .collect(Collectors.toSet());
  }

  private static long openDays(TrayItem item, Books books, LocalDate today) {
    return item.state() instanceof TrayItem.State.Open open
        ? Math.max(0, Days.between(books.firm().zone().dayOf(open.since()), today))
        : 0;
  }
}
