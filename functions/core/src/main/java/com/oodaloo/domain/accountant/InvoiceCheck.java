package com.oodaloo.domain.accountant;

import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Invoices against the office's, by their number: a number that two have on either side is no
/// proof and is told as itself.
final class InvoiceCheck {
  private InvoiceCheck() {}

  static List<BookingFinding> findings(AccountantBooks theirs, Books ours) {
    Map<String, List<BookedInvoice>> booked =
        theirs.invoices().stream()
            .filter(invoice -> !invoice.number().isEmpty())
            .collect(
                Collectors.groupingBy(BookedInvoice::number, TreeMap::new, Collectors.toList()));
    Map<String, List<Invoice>> sent =
        ours.invoices().stream()
            .filter(Invoice::wasSent)
            .filter(invoice -> invoice.total().currency().equals(ours.firm().currency()))
            .filter(invoice -> !invoice.number().isEmpty())
            .collect(Collectors.groupingBy(Invoice::number, TreeMap::new, Collectors.toList()));
    List<BookingFinding> found = new ArrayList<>();
    booked.forEach((number, all) -> numberTwice(number, all).ifPresent(found::add));
    Optional<LocalDate> first = theirs.invoices().stream().map(BookedInvoice::date).findFirst();
    sent.forEach((number, all) -> {
      List<BookedInvoice> same = booked.getOrDefault(number, List.of());
      if (all.size() == 1 && same.isEmpty()) {
        first.flatMap(day -> missing(all.getFirst(), day)).ifPresent(found::add);
      } else if (all.size() == 1 && same.size() == 1) {
        other(all.getFirst(), same.getFirst()).ifPresent(found::add);
      }
    });
    return found;
  }

  private static Optional<BookingFinding> numberTwice(String number, List<BookedInvoice> all) {
    List<BookedInvoice> alive = all.stream().filter(each -> !each.isVoided()).toList();
    if (alive.size() < 2) {
      return Optional.empty();
    }
    Money more =
        Money.totalIn(
            alive.getFirst().total().currency(), alive.stream().skip(1).map(BookedInvoice::total));
    return Optional.of(
        new BookingFinding(
            Kind.NUMBER_TWICE,
            more,
            alive.stream().map(BookedInvoice::id).toList(),
            "%d invoices have the number %s.".formatted(alive.size(), number),
            "Renumber the later one where it was written, or void it if it is the same sale."));
  }

  private static Optional<BookingFinding> missing(Invoice invoice, LocalDate first) {
    boolean before = !Days.isKnown(invoice.issued()) || invoice.issued().isBefore(first);
    return before || !invoice.total().isPositive()
        ? Optional.empty()
        : Optional.of(
            new BookingFinding(
                Kind.INVOICE_MISSING,
                invoice.total(),
                List.of(invoice.id()),
                "Invoice %s over %s of %s is not in the accountant's books."
                    .formatted(invoice.label(), invoice.total(), invoice.issued()),
                "Look for its number on another invoice, then sync it again."));
  }

  private static Optional<BookingFinding> other(Invoice ours, BookedInvoice theirs) {
    if (!theirs.total().currency().equals(ours.total().currency())) {
      return Optional.empty();
    }
    if (theirs.isVoided() && ours.total().isPositive()) {
      return Optional.of(
          of(
              Kind.INVOICE_VOIDED,
              ours.total(),
              theirs,
              "Invoice %s was voided in the accountant's books, and stands at %s with the office."
                  .formatted(ours.label(), ours.total()),
              "Void it with the office, too, or enter it again."));
    }
    if (!theirs.total().equals(ours.total())) {
      return Optional.of(
          of(
              Kind.INVOICE_EDITED,
              theirs.total().minus(ours.total()),
              theirs,
              "Invoice %s: %s with the office, %s in the accountant's books."
                  .formatted(ours.label(), ours.total(), theirs.total()),
              "The sync may overwrite a change made there: change it with the office."));
    }
    return theirs.tax().equals(ours.terms().tax())
        ? Optional.empty()
        : Optional.of(
            of(
                Kind.TAX_DIFFERS,
                theirs.tax().minus(ours.terms().tax()),
                theirs,
                "Sales tax of invoice %s: %s with the office, %s in the accountant's books."
                    .formatted(ours.label(), ours.terms().tax(), theirs.tax()),
                "Look whether the customer has an address and the lines their tax code."));
  }

  private static BookingFinding of(
      Kind kind, Money amount, BookedInvoice invoice, String says, String repair) {
    return new BookingFinding(kind, amount, List.of(invoice.id()), says, repair);
  }
}
