package com.oodaloo.simulation.checks;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The books are what the sources say: no row lost, doubled, stale or risen from the dead.
record BooksChecker(SimulatedWorld world) {
  /// What of a firm's books is not as its sources say.
  List<String> missed(Company company, FirmBooks books) {
    List<String> faults = new ArrayList<>();
    same(faults, truth(company, JobberList.CLIENTS), byId(books.books().clients(), Client::id));
    same(faults, truth(company, JobberList.INVOICES), byId(books.books().invoices(), Invoice::id));
    same(faults, truth(company, JobberList.PAYMENTS), byId(books.books().payments(), Payment::id));
    same(
        faults,
        byId(world.stripe().truth(company), Payout::id),
        byId(books.books().payouts(), Payout::id));
    Map<String, BankTransaction> lines = byId(books.books().transactions(), BankTransaction::id);
    same(
        faults,
        byId(
            world.bank().truth(company).values().stream().map(line -> asKept(line, lines)).toList(),
            BankTransaction::id),
        byId(
            lines.values().stream().filter(line -> line.state() != State.REMOVED).toList(),
            BankTransaction::id));
    same(
        faults,
        byId(world.bank().accounts(company.item()), BankAccount::id),
        byId(books.books().accounts(), BankAccount::id));
    return List.copyOf(faults);
  }

  /// A line as the bank tells it; which one it takes the place of is the books' own finding, good
  /// where that one is gone.
  private static BankTransaction asKept(BankTransaction told, Map<String, BankTransaction> lines) {
    BankTransaction kept = lines.getOrDefault(told.id(), told);
    BankTransaction earlier = lines.get(kept.earlierId());
    return earlier != null && earlier.state() == State.REMOVED ? told.replacing(earlier) : told;
  }

  private Map<String, Object> truth(Company company, JobberList list) {
    Map<String, Object> rows = new HashMap<>();
    world
        .jobber()
        .truth(company, list)
        .forEach(change -> {
          switch (change) {
            case BookChange.PutClient(Client row) -> rows.put(row.id(), row);
            case BookChange.PutInvoice(Invoice row) -> rows.put(row.id(), row);
            case BookChange.PutPayment(Payment row) -> rows.put(row.id(), row);
            default -> throw new IllegalStateException("no such row is ever made");
          }
        });
    return rows;
  }

  static <T> Map<String, T> byId(Collection<T> rows, Function<T, String> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static void same(List<String> faults, Map<String, ?> truth, Map<String, ?> kept) {
    Set<String> ids = new HashSet<>(truth.keySet());
    ids.addAll(kept.keySet());
    ids.stream()
        .sorted()
        .filter(id -> !Objects.equals(truth.get(id), kept.get(id)))
        .forEach(
            id -> faults.add("truth is " + truth.get(id) + ", but the books say " + kept.get(id)));
  }
}
