package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.firm.SourceFeed;
import com.oodaloo.domain.firm.SourceFeed.Source;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A finding in dollars: the amounts of the records it names, added. Zero where it names none that
/// has an amount in the firm's currency.
public record Alert(Finding finding, Money amount) {
  /// The sources that bring nothing, which come before all money.
  public static List<Alert> silent(Feeds feeds, Currency currency, LocalDate today) {
    Money zero = Money.zero(currency);
    Stream<Finding> bank =
        feeds.stale(Source.BANK, today).stream()
            .map(feed ->
                new Finding(Finding.Kind.BANK_SILENT, List.of(), says("The bank", feed, today)));
    Stream<Finding> jobber =
        feeds.stale(Source.JOBBER, today).stream()
            .map(feed ->
                new Finding(Finding.Kind.JOBBER_SILENT, List.of(), says("Jobber", feed, today)));
    return Stream.concat(bank, jobber).map(finding -> new Alert(finding, zero)).toList();
  }

  private static String says(String who, SourceFeed feed, LocalDate today) {
    return who + " " + feed.trouble(today) + feed.since() + ".";
  }

  /// Most money first.
  public static List<Alert> all(Books books, List<Finding> findings) {
    Map<String, Money> amounts = amounts(books);
    Currency currency = books.firm().currency();
    Money zero = Money.zero(currency);
    return findings.stream()
        .map(finding ->
            new Alert(
                finding,
                Money.totalIn(
                    currency, finding.ids().stream().map(id -> amounts.getOrDefault(id, zero)))))
        .sorted(
            Comparator.comparing(Alert::amount, Comparator.reverseOrder())
                .thenComparing(alert -> alert.finding().ids().toString()))
        .toList();
  }

  private static Map<String, Money> amounts(Books books) {
    Map<String, Money> amounts = new HashMap<>();
    books.transactions().forEach(line -> amounts.put(line.id(), line.amount().magnitude()));
    for (Invoice invoice : books.invoices()) {
      amounts.put(invoice.id(), invoice.total());
    }
    for (Payment payment : books.payments()) {
      amounts.put(payment.id(), payment.arriving());
    }
    for (Payout payout : books.payouts()) {
      amounts.put(payout.id(), payout.net().magnitude());
    }
    return amounts;
  }
}
