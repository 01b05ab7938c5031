package com.oodaloo.app.books;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.DecisionHistory;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One firm's rows in memory, by kind and id.
final class InMemoryShelf {
  private final Map<String, Object> rows = new TreeMap<>();
  private final Map<String, TreeMap<Integer, TrayEvent>> tray = new TreeMap<>();
  private final Map<String, TreeMap<Integer, DecisionEvent>> histories = new TreeMap<>();
  private List<Finding> findings = List.of();

  /// Whether the change appends an event whose number is already written.
  boolean isTaken(BookChange change) {
    if (change instanceof BookChange.AppendDecision append) {
      return histories
          .getOrDefault(append.transactionId(), new TreeMap<>())
          .containsKey(append.number());
    }
    return change instanceof BookChange.AppendTray append
        && tray.getOrDefault(append.itemId(), new TreeMap<>()).containsKey(append.number());
  }

  void apply(BookChange change) {
    switch (change) {
      case BookChange.PutClient(Client client) -> rows.put("CLIENT#" + client.id(), client);
      case BookChange.PutJob(Job job) -> rows.put("JOB#" + job.id(), job);
      case BookChange.PutQuote(Quote quote) -> rows.put("QUOTE#" + quote.id(), quote);
      case BookChange.PutInvoice(Invoice invoice) -> rows.put("INVOICE#" + invoice.id(), invoice);
      case BookChange.PutPayment(Payment payment) -> rows.put("PAYMENT#" + payment.id(), payment);
      case BookChange.PutPayout(Payout payout) -> rows.put("PAYOUT#" + payout.id(), payout);
      case BookChange.PutExpense(Expense expense) -> rows.put("EXPENSE#" + expense.id(), expense);
      case BookChange.PutTimeEntry(TimeEntry entry) -> rows.put("TIME_ENTRY#" + entry.id(), entry);
      case BookChange.PutAccount(BankAccount account) ->
          rows.put("ACCOUNT#" + account.id(), account);
      case BookChange.PutTransaction(BankTransaction line) ->
          rows.put("TRANSACTION#" + line.id(), line);
      case BookChange.PutMatch(Match match) -> rows.put("DECISION#" + match.transactionId(), match);
      case BookChange.PutNotIncome(NotIncome notIncome) ->
          rows.put("DECISION#" + notIncome.transactionId(), notIncome);
      case BookChange.AppendDecision(String id, int number, DecisionEvent event) ->
          histories.computeIfAbsent(id, _ -> new TreeMap<>()).put(number, event);
      case BookChange.PutFindings(List<Finding> found) -> findings = found;
      case BookChange.AppendTray(String item, int number, TrayEvent event) ->
          tray.computeIfAbsent(item, _ -> new TreeMap<>()).put(number, event);
      case BookChange.Remove(BookChange.EntryKind kind, String id) -> rows.remove(kind + "#" + id);
    }
  }

  FirmBooks books(Firm firm, LocalDate asOf) {
    Books books =
        new Books(
            firm,
            asOf,
            all(BankAccount.class),
            all(Client.class),
            all(Job.class),
            all(Quote.class),
            all(Invoice.class),
            all(Payment.class),
            all(Payout.class),
            all(BankTransaction.class));
    return new FirmBooks(
        books,
        all(Match.class),
        all(NotIncome.class),
        findings,
        tray(),
        all(Expense.class),
        all(TimeEntry.class),
        histories.entrySet().stream()
            .map(each -> new DecisionHistory(each.getKey(), List.copyOf(each.getValue().values())))
            .toList());
  }

  private Tray tray() {
    return new Tray(
        tray.entrySet().stream()
            .map(entry -> TrayItem.of(entry.getKey(), List.copyOf(entry.getValue().values())))
            .toList());
  }

  private <T> List<T> all(Class<T> type) {
    return rows.values().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
