package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.accountant.AccountantBooks;
import com.oodaloo.domain.accountant.BookedAccount;
import com.oodaloo.domain.accountant.BookedCustomer;
import com.oodaloo.domain.accountant.BookedDeposit;
import com.oodaloo.domain.accountant.BookedInvoice;
import com.oodaloo.domain.accountant.BookedReceipt;
import com.oodaloo.domain.accountant.BookingFinding.Kind;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.sandbox.worlds.PlantedBookingsTest.Planted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A synthetic firm with an accountant's books that are in order: every payout is one deposit of
/// its payments less its fee, and every invoice stands as the office has it.
record BookedWorld(String name, Books ours, AccountantBooks theirs) {
  private static final String BANK = "35";
  private static final String WAITING = "4";
  private static final String INCOME = "7";
  private static final String FEES = "91";
  private static final String OTHER = "92";

  /// One failure of one world; `follows` are kinds that it brings along by its nature.
  record Plant(String world, Books ours, Planted failure, Set<Kind> follows) {}

  static BookedWorld of(ContractorWorld world) {
    Books books = numbered(world.books());
    List<BookedReceipt> receipts = new ArrayList<>();
    List<BookedDeposit> deposits = new ArrayList<>();
    for (Payout payout : paid(books)) {
      deposits.add(deposit(payout, receipts));
    }
    List<BookedCustomer> customers = books.clients().stream().map(BookedWorld::customer).toList();
    List<BookedInvoice> invoices =
        books.invoices().stream().filter(BookedWorld::isSynced).map(BookedWorld::booked).toList();
    return new BookedWorld(
        world.profile().word() + " " + world.seed(),
        books,
        new AccountantBooks(accounts(), customers, invoices, receipts, deposits));
  }

  /// A number that two invoices of the office have is another failure.
  private static Books numbered(Books books) {
    Set<String> numbers = new HashSet<>();
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs(),
        books.quotes(),
        books.invoices().stream().filter(each -> numbers.add(each.number())).toList(),
        books.payments(),
        books.payouts(),
        books.transactions());
  }

  private static boolean isSynced(Invoice invoice) {
    return invoice.wasSent() && !invoice.number().isEmpty();
  }

  private static List<Payout> paid(Books books) {
    return books.payouts().stream()
        .filter(payout -> payout.status() == Payout.Status.PAID && payout.net().isPositive())
        .filter(payout -> payout.net().currency().equals(books.firm().currency()))
        .toList();
  }

  private static BookedDeposit deposit(Payout payout, List<BookedReceipt> receipts) {
    String id = "d-" + payout.id();
    List<BookedDeposit.Line> lines = new ArrayList<>();
    Money left = payout.net();
    int place = 0;
    for (PayoutItem item : payout.items()) {
      Money charged = item.gross().minus(item.tip());
      if (item.kind().isCharge() && charged.isPositive()) {
        String receipt = "r-" + payout.id() + "-" + place++;
        receipts.add(
            new BookedReceipt(
                receipt, "Client", payout.arrival().minusDays(2), charged, WAITING, id));
        lines.add(new BookedDeposit.Line(receipt, "", charged));
        left = left.minus(charged);
      }
    }
    if (payout.charges().isPositive()) {
      lines.add(new BookedDeposit.Line("", FEES, payout.charges().negated()));
      left = left.plus(payout.charges());
    }
    if (!left.isZero()) {
      lines.add(new BookedDeposit.Line("", OTHER, left));
    }
    return new BookedDeposit(id, payout.arrival(), BANK, payout.net(), lines);
  }

  private static BookedCustomer customer(Client client) {
    return new BookedCustomer(
        client.id(), client.name() + " " + client.id(), client.id() + "@example.test", true);
  }

  private static BookedInvoice booked(Invoice invoice) {
    return new BookedInvoice(
        "q-" + invoice.id(),
        invoice.number(),
        invoice.clientId(),
        "Client",
        invoice.issued(),
        invoice.total(),
        invoice.status() == InvoiceStatus.Known.PAID
            ? Money.zero(invoice.total().currency())
            : invoice.balance(),
        invoice.terms().tax());
  }

  private static List<BookedAccount> accounts() {
    return List.of(
        account(BANK, BookedAccount.Use.BANK),
        account(WAITING, BookedAccount.Use.WAITING),
        account(INCOME, BookedAccount.Use.INCOME),
        account(FEES, BookedAccount.Use.EXPENSE),
        account(OTHER, BookedAccount.Use.OTHER));
  }

  private static BookedAccount account(String id, BookedAccount.Use use) {
    return new BookedAccount(id, "Account " + id, use, true, List.of());
  }

  /// Every kind of failure once, where this world has what it needs.
  Stream<Optional<Plant>> plants() {
    return Stream.of(
        twice(),
        feeMissing(),
        differs(),
        neverCleared(),
        edited(Kind.INVOICE_EDITED),
        edited(Kind.TAX_DIFFERS),
        edited(Kind.INVOICE_VOIDED),
        invoiceMissing(),
        numberTwice(),
        customerTwice());
  }

  /// A payout in the middle, old enough that its payments have waited too long, unlike any other.
  private Optional<Payout> payout() {
    List<Payout> all = paid(ours);
    return all.stream()
        .filter(payout -> payout.arrival().isBefore(ours.asOf().minusDays(30)))
        .filter(payout -> !payout.arrival().equals(all.getFirst().arrival()))
        .filter(payout -> deposit(payout).lines().stream().anyMatch(this::isReceipt))
        .filter(payout -> payout.charges().isPositive())
        .skip(1)
        .findFirst();
  }

  private boolean isReceipt(BookedDeposit.Line line) {
    return !line.receiptId().isEmpty();
  }

  private BookedDeposit deposit(Payout payout) {
    return theirs.deposits().stream()
        .filter(each -> each.id().equals("d-" + payout.id()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Plant> twice() {
    return payout()
        .map(payout -> {
          BookedDeposit whole = deposit(payout);
          BookedDeposit bare =
              new BookedDeposit(
                  whole.id(),
                  whole.date().plusDays(1),
                  BANK,
                  whole.total(),
                  List.of(new BookedDeposit.Line("", INCOME, whole.total())));
          return plant(
              Kind.INCOME_TWICE, waitingAgain(whole, List.of(bare)), whole.id(), whole.total());
        });
  }

  private Optional<Plant> feeMissing() {
    return payout()
        .map(payout -> {
          BookedDeposit whole = deposit(payout);
          List<BookedDeposit.Line> gross =
              whole.lines().stream().filter(line -> !line.accountId().equals(FEES)).toList();
          BookedDeposit other =
              new BookedDeposit(
                  whole.id(), whole.date(), BANK, whole.total().plus(payout.charges()), gross);
          return plant(Kind.FEE_MISSING, with(whole, List.of(other)), whole.id(), payout.charges());
        });
  }

  private Optional<Plant> differs() {
    return payout()
        .map(payout -> {
          BookedDeposit whole = deposit(payout);
          Money less = Money.usd(-1_234);
          List<BookedDeposit.Line> lines = new ArrayList<>(whole.lines());
          lines.add(new BookedDeposit.Line("", OTHER, less));
          BookedDeposit other =
              new BookedDeposit(whole.id(), whole.date(), BANK, whole.total().plus(less), lines);
          return plant(Kind.DEPOSIT_DIFFERS, with(whole, List.of(other)), whole.id(), less);
        });
  }

  private Optional<Plant> neverCleared() {
    return payout()
        .map(payout -> {
          BookedDeposit whole = deposit(payout);
          BookedReceipt first =
              theirs.receipts().stream()
                  .filter(receipt -> receipt.depositId().equals(whole.id()))
                  .findFirst()
                  .orElseThrow();
          return new Plant(
              name,
              ours,
              new Planted(
                  Kind.NEVER_CLEARED, waitingAgain(whole, List.of()), first.id(), first.amount()),
              Set.of(Kind.NEVER_CLEARED, Kind.PAYOUT_NOT_BOOKED));
        });
  }

  private Optional<BookedInvoice> invoice() {
    return theirs.invoices().stream()
        .filter(invoice -> invoice.total().isPositive())
        .filter(invoice -> !invoice.number().isEmpty())
        .skip(3)
        .findFirst();
  }

  private Optional<Plant> edited(Kind kind) {
    return invoice()
        .map(invoice -> {
          Money hundred = Money.usd(10_000);
          Money zero = Money.usd(0);
          BookedInvoice other =
              switch (kind) {
                case INVOICE_EDITED -> copy(invoice, invoice.total().plus(hundred), invoice.tax());
                case TAX_DIFFERS -> copy(invoice, invoice.total(), invoice.tax().plus(hundred));
                default ->
                    new BookedInvoice(
                        invoice.id(),
                        invoice.number(),
                        invoice.customerId(),
                        invoice.customer(),
                        invoice.date(),
                        zero,
                        zero,
                        zero);
              };
          return plant(
              kind,
              invoices(each -> each.equals(invoice) ? other : each, List.of()),
              invoice.id(),
              kind == Kind.INVOICE_VOIDED ? invoice.total() : hundred);
        });
  }

  private static BookedInvoice copy(BookedInvoice invoice, Money total, Money tax) {
    return new BookedInvoice(
        invoice.id(),
        invoice.number(),
        invoice.customerId(),
        invoice.customer(),
        invoice.date(),
        total,
        invoice.balance(),
        tax);
  }

  private Optional<Plant> invoiceMissing() {
    return invoice()
        .map(gone ->
            plant(
                Kind.INVOICE_MISSING,
                new AccountantBooks(
                    theirs.accounts(),
                    theirs.customers(),
                    theirs.invoices().stream().filter(each -> !each.equals(gone)).toList(),
                    theirs.receipts(),
                    theirs.deposits()),
                gone.id().substring("q-".length()),
                gone.total()));
  }

  private Optional<Plant> numberTwice() {
    return invoice()
        .map(invoice -> {
          BookedInvoice second =
              new BookedInvoice(
                  invoice.id() + "-2",
                  invoice.number(),
                  invoice.customerId(),
                  invoice.customer(),
                  invoice.date().plusDays(1),
                  Money.usd(5_000),
                  Money.usd(0),
                  Money.usd(0));
          return plant(
              Kind.NUMBER_TWICE,
              invoices(UnaryOperator.identity(), List.of(second)),
              second.id(),
              second.total());
        });
  }

  private Optional<Plant> customerTwice() {
    return theirs.customers().stream()
        .findFirst()
        .map(customer -> {
          List<BookedCustomer> customers = new ArrayList<>(theirs.customers());
          customers.add(new BookedCustomer("copy", customer.name() + " (Duplicate)", "", true));
          Money open =
              Money.totalIn(
                  ours.firm().currency(),
                  theirs.invoices().stream()
                      .filter(invoice -> invoice.customerId().equals(customer.id()))
                      .map(BookedInvoice::balance));
          return plant(
              Kind.CUSTOMER_TWICE,
              new AccountantBooks(
                  theirs.accounts(),
                  customers,
                  theirs.invoices(),
                  theirs.receipts(),
                  theirs.deposits()),
              "copy",
              open);
        });
  }

  private Plant plant(Kind kind, AccountantBooks books, String entry, Money amount) {
    return new Plant(name, ours, new Planted(kind, books, entry, amount), Set.of());
  }

  private AccountantBooks invoices(UnaryOperator<BookedInvoice> change, List<BookedInvoice> more) {
    return new AccountantBooks(
        theirs.accounts(),
        theirs.customers(),
        Stream.concat(theirs.invoices().stream().map(change), more.stream()).toList(),
        theirs.receipts(),
        theirs.deposits());
  }

  private AccountantBooks with(BookedDeposit before, List<BookedDeposit> after) {
    return new AccountantBooks(
        theirs.accounts(),
        theirs.customers(),
        theirs.invoices(),
        theirs.receipts(),
        Stream.concat(
                theirs.deposits().stream().filter(each -> !each.equals(before)), after.stream())
            .toList());
  }

  /// Without that deposit, whose payments wait.
  private AccountantBooks waitingAgain(BookedDeposit gone, List<BookedDeposit> instead) {
    AccountantBooks without = with(gone, instead);
    return new AccountantBooks(
        without.accounts(),
        without.customers(),
        without.invoices(),
        without.receipts().stream()
            .map(receipt ->
                receipt.depositId().equals(gone.id())
                    ? new BookedReceipt(
                        receipt.id(),
                        receipt.customer(),
                        receipt.date(),
                        receipt.amount(),
                        WAITING,
                        "")
                    : receipt)
            .toList(),
        without.deposits());
  }
}
