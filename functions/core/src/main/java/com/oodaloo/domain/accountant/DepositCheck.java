package com.oodaloo.domain.accountant;

import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deposits against payouts: each payout that arrived is one deposit, made of the payments that
/// waited for it, less its fee.
final class DepositCheck {
  /// A deposit is booked within so many days of the money, either way.
  private static final int DAYS_APART = 5;

  private final AccountantBooks theirs;
  private final Books ours;
  private final LocalDate today;
  private final Set<String> banks;
  private final Set<String> incomes;
  private final PayoutReceipts parts;
  private final Set<String> named = new HashSet<>();
  private final Map<String, BookedDeposit> booked = new HashMap<>();
  private final List<BookingFinding> found = new ArrayList<>();

  DepositCheck(AccountantBooks theirs, Books ours, LocalDate today) {
    this.theirs = theirs;
    this.ours = ours;
    this.today = today;
    this.banks = theirs.ids(BookedAccount.Use.BANK);
    this.incomes = theirs.ids(BookedAccount.Use.INCOME);
    this.parts = new PayoutReceipts(theirs, ours);
  }

  List<BookingFinding> findings() {
    List<BookedDeposit> atBank =
        theirs.deposits().stream().filter(each -> banks.contains(each.accountId())).toList();
    atBank.stream().filter(BookedDeposit::takesReceipts).forEach(this::whole);
    atBank.stream()
        .filter(each -> !each.takesReceipts() && !isBareIncome(each))
        .forEach(this::whole);
    atBank.stream()
        .filter(each -> each.takesReceipts() && !booked.containsValue(each))
        .forEach(this::differing);
    atBank.stream().filter(this::isBareIncome).forEach(this::income);
    payouts().stream().filter(payout -> !booked.containsKey(payout.id())).forEach(this::missing);
    return List.copyOf(found);
  }

  /// The waiting payments that a finding speaks of already.
  Set<String> named() {
    return Set.copyOf(named);
  }

  private List<Payout> payouts() {
    return ours.payouts().stream()
        .filter(payout -> payout.status() == Payout.Status.PAID && payout.net().isPositive())
        .filter(payout -> payout.net().currency().equals(ours.firm().currency()))
        .toList();
  }

  private List<Payout> near(BookedDeposit deposit, Money amount) {
    return payouts().stream()
        .filter(payout -> !booked.containsKey(payout.id()))
        .filter(payout -> payout.net().equals(amount))
        .filter(payout -> isNear(payout, deposit))
        .toList();
  }

  private static boolean isNear(Payout payout, BookedDeposit deposit) {
    return Math.abs(Days.between(payout.arrival(), deposit.date())) <= DAYS_APART;
  }

  private void whole(BookedDeposit deposit) {
    near(deposit, deposit.total()).stream()
        .findFirst()
        .ifPresent(payout -> booked.put(payout.id(), deposit));
  }

  /// A deposit that holds payments of a payout and is not its amount.
  private void differing(BookedDeposit deposit) {
    Optional<Payout> payout =
        payouts().stream()
            .filter(each -> !booked.containsKey(each.id()) && isNear(each, deposit))
            .filter(each -> parts.isMadeOf(each, deposit))
            .findFirst();
    payout.ifPresent(each -> {
      booked.put(each.id(), deposit);
      Money more = deposit.total().minus(each.net());
      found.add(
          more.equals(each.charges())
              ? feeMissing(deposit, each, more)
              : new BookingFinding(
                  Kind.DEPOSIT_DIFFERS,
                  more,
                  List.of(deposit.id()),
                  "Deposit %s is %s; the payout of %s brought %s to the bank."
                      .formatted(deposit.id(), deposit.total(), each.arrival(), each.net()),
                  "Open the deposit and add what is missing (a tip, a refund or another client's"
                      + " payment) until its total is the bank's."));
    });
  }

  private static BookingFinding feeMissing(BookedDeposit deposit, Payout payout, Money fee) {
    return new BookingFinding(
        Kind.FEE_MISSING,
        fee,
        List.of(deposit.id()),
        "Deposit %s books %s; the bank got %s. The books are %s above the bank: the fee is missing."
            .formatted(deposit.id(), deposit.total(), payout.net(), fee),
        "Add a line of -%s on the account for processing fees to the deposit."
            .formatted(fee.plain()));
  }

  private boolean isBareIncome(BookedDeposit deposit) {
    return !deposit.takesReceipts()
        && !deposit.lines().isEmpty()
        && deposit.lines().stream().allMatch(line -> incomes.contains(line.accountId()));
  }

  /// A bank line that was added as income. Whether the income is there already, its payments say.
  private void income(BookedDeposit deposit) {
    List<Payout> fitting = near(deposit, deposit.total());
    if (fitting.size() > 1) {
      maybe(deposit, fitting);
      return;
    }
    List<BookedReceipt> waiting =
        fitting.isEmpty()
            ? parts.alone(deposit, named, DAYS_APART)
            : parts.waitingFor(fitting.getFirst(), named);
    fitting.forEach(payout -> booked.put(payout.id(), deposit));
    if (!waiting.isEmpty()) {
      twice(deposit, waiting);
    } else {
      open(deposit, fitting);
    }
  }

  private void maybe(BookedDeposit deposit, List<Payout> fitting) {
    fitting.forEach(payout -> booked.put(payout.id(), deposit));
    found.add(
        new BookingFinding(
            Kind.MAYBE_TWICE,
            deposit.total(),
            List.of(deposit.id()),
            "Deposit %s books %s as income, and %d payouts of that amount arrived within days of it."
                .formatted(deposit.id(), deposit.total(), fitting.size()),
            "Look which of the payouts it is, and whether its payments still wait."));
  }

  private void twice(BookedDeposit deposit, List<BookedReceipt> waiting) {
    waiting.forEach(receipt -> named.add(receipt.id()));
    List<String> entries = new ArrayList<>(List.of(deposit.id()));
    waiting.forEach(receipt -> entries.add(receipt.id()));
    found.add(
        new BookingFinding(
            Kind.INCOME_TWICE,
            deposit.total(),
            entries,
            "Deposit %s books %s as income again: %s still waits to be deposited."
                .formatted(
                    deposit.id(),
                    deposit.total(),
                    String.join(", ", waiting.stream().map(BookedReceipt::words).toList())),
            "Open the deposit, put the waiting payments in with the fee as a negative line, and"
                + " remove the income line. Its total stays, and so does a finished"
                + " reconciliation."));
  }

  private void open(BookedDeposit deposit, List<Payout> fitting) {
    Set<Money> owed = new HashSet<>(List.of(deposit.total()));
    fitting.forEach(payout -> payout.items().forEach(item -> owed.add(item.gross())));
    List<BookedInvoice> unpaid =
        theirs.invoices().stream()
            .filter(invoice -> invoice.balance().isPositive() && owed.contains(invoice.balance()))
            .filter(invoice -> !invoice.date().isAfter(deposit.date()))
            .toList();
    if (unpaid.size() == 1) {
      BookedInvoice invoice = unpaid.getFirst();
      found.add(
          new BookingFinding(
              Kind.PAID_BUT_OPEN,
              invoice.balance(),
              List.of(deposit.id(), invoice.id()),
              "The money is in as income in deposit %s, and invoice %s still shows %s open."
                  .formatted(deposit.id(), invoice.label(), invoice.balance()),
              "Receive the payment on the invoice, then put it into the deposit instead of the"
                  + " income line."));
    }
  }

  /// Of the days before the first deposit nothing is known, and of the last few not yet.
  private void missing(Payout payout) {
    boolean within =
        !theirs.deposits().isEmpty()
            && !payout.arrival().isBefore(theirs.deposits().getFirst().date())
            && payout.arrival().isBefore(today.minusDays(DAYS_APART));
    if (within) {
      found.add(
          new BookingFinding(
              Kind.PAYOUT_NOT_BOOKED,
              payout.net(),
              List.of(payout.id()),
              "The payout of %s over %s has no deposit: payouts are not pushed, or this one failed."
                  .formatted(payout.arrival(), payout.net()),
              "Make a bank deposit of its waiting payments"
                  + (payout.charges().isPositive()
                      ? ", with -%s of fees.".formatted(payout.charges().plain())
                      : ".")));
    }
  }
}
