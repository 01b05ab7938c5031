package com.oodaloo.domain.accountant;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which booked payments are the parts of a payout: by their amount, within the days that a card
/// payment is under way.
final class PayoutReceipts {
  private static final int DAYS_UNDER_WAY = 12;

  private final List<BookedReceipt> waiting;
  private final Map<String, BookedReceipt> receipts;
  private final Books ours;

  PayoutReceipts(AccountantBooks theirs, Books ours) {
    this.waiting = theirs.waiting();
    this.receipts = theirs.receiptsById();
    this.ours = ours;
  }

  /// Whether every payment in the deposit is one of the payout's charges.
  boolean isMadeOf(Payout payout, BookedDeposit deposit) {
    List<Money> charges = charges(payout);
    return deposit.lines().stream()
        .filter(BookedDeposit.Line::isReceipt)
        .allMatch(line -> {
          BookedReceipt receipt = receipts.get(line.receiptId());
          return receipt != null
              && isUnderWay(receipt.date(), payout)
              && charges.remove(line.amount());
        });
  }

  /// The waiting payments that are the payout's charges, each charge once; without those in
  /// `named`.
  List<BookedReceipt> waitingFor(Payout payout, Set<String> named) {
    List<Money> charges = charges(payout);
    List<BookedReceipt> found = new ArrayList<>();
    for (BookedReceipt receipt : waiting) {
      if (!named.contains(receipt.id())
          && isUnderWay(receipt.date(), payout)
          && charges.remove(receipt.amount())) {
        found.add(receipt);
      }
    }
    return found;
  }

  /// The one waiting payment that is a deposit's amount: a check that was booked, and whose bank
  /// line was added beside it. None where two are.
  List<BookedReceipt> alone(BookedDeposit deposit, Set<String> named, int daysApart) {
    List<BookedReceipt> fitting =
        waiting.stream()
            .filter(receipt -> !named.contains(receipt.id()))
            .filter(receipt -> receipt.amount().equals(deposit.total()))
            .filter(receipt -> Math.abs(Days.between(receipt.date(), deposit.date())) <= daysApart)
            .toList();
    return fitting.size() == 1 ? fitting : List.of();
  }

  private static boolean isUnderWay(LocalDate day, Payout payout) {
    long days = Days.between(day, payout.arrival());
    return days >= -1 && days <= DAYS_UNDER_WAY;
  }

  /// What clients paid of it, without tips; by the office's payments where the payout has no parts.
  private List<Money> charges(Payout payout) {
    List<Money> charges = new ArrayList<>();
    for (PayoutItem item : payout.items()) {
      if (item.kind().isCharge()) {
        charges.add(item.gross().minus(item.tip()));
      }
    }
    if (charges.isEmpty()) {
      ours.payments().stream()
          .filter(payment -> payment.payoutId().equals(payout.id()))
          .map(Payment::amount)
          .forEach(charges::add);
    }
    return charges;
  }
}
