package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.dynamodb.items.BookKeys;
import com.oodaloo.adapters.dynamodb.items.DecisionItems;
import com.oodaloo.adapters.dynamodb.items.HistoryItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.OfficeItems;
import com.oodaloo.adapters.dynamodb.items.SourceItems;
import com.oodaloo.adapters.dynamodb.items.TrayItems;
import com.oodaloo.adapters.dynamodb.items.WorkItems;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.DecisionEvent;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.tray.TrayEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One write of a commit: what a change to the books or a finished event means for one row.
public sealed interface RowWrite {
  /// Findings in one row; a thousand of them would come near the 400 KB an item may have.
  int FINDINGS_A_ROW = 500;

  /// Replaces a row of the books.
  record Put(Map<String, AttributeValue> item) implements RowWrite {}

  /// Writes a row of the books that must not be there yet.
  record Append(Map<String, AttributeValue> item) implements RowWrite {}

  /// Deletes a row of the books.
  record Delete(Map<String, AttributeValue> key) implements RowWrite {}

  /// Marks an event done.
  record Done(Map<String, AttributeValue> key, Instant at) implements RowWrite {}

  /// All that is sent for the row.
  default Map<String, AttributeValue> values() {
    return switch (this) {
      case Put(Map<String, AttributeValue> item) -> item;
      case Append(Map<String, AttributeValue> item) -> item;
      case Delete(Map<String, AttributeValue> key) -> key;
      case Done(Map<String, AttributeValue> key, Instant _) -> key;
    };
  }

  /// Names the row over all tables, because a transaction may not touch one twice.
  default String row() {
    ItemReader values = new ItemReader(values());
    return (this instanceof Done ? "event " : "book ") + values.pk() + " " + values.sk();
  }

  static RowWrite done(EventKey key, Instant at) {
    return new Done(ItemWriter.key(key.owner(), key.event()), at);
  }

  static List<RowWrite> of(String firm, BookChange change) {
    return switch (change) {
      case BookChange.PutClient(Client client) ->
          put(SourceItems.write(item(firm, BookKeys.CLIENT + client.id()), client));
      case BookChange.PutJob(Job job) ->
          put(OfficeItems.write(item(firm, BookKeys.JOB + job.id()), job));
      case BookChange.PutQuote(Quote quote) ->
          put(OfficeItems.write(item(firm, BookKeys.QUOTE + quote.id()), quote));
      case BookChange.PutInvoice(Invoice invoice) ->
          put(OfficeItems.write(item(firm, BookKeys.INVOICE + invoice.id()), invoice));
      case BookChange.PutPayment(Payment payment) ->
          put(OfficeItems.write(item(firm, BookKeys.PAYMENT + payment.id()), payment));
      case BookChange.PutPayout(Payout payout) ->
          put(SourceItems.write(item(firm, BookKeys.PAYOUT + payout.id()), payout));
      case BookChange.PutExpense(Expense expense) ->
          put(WorkItems.write(item(firm, BookKeys.EXPENSE + expense.id()), expense));
      case BookChange.PutTimeEntry(TimeEntry entry) ->
          put(WorkItems.write(item(firm, BookKeys.TIME_ENTRY + entry.id()), entry));
      case BookChange.PutAccount(BankAccount account) ->
          put(SourceItems.write(item(firm, BookKeys.ACCOUNT + account.id()), account));
      case BookChange.PutTransaction(BankTransaction line) ->
          put(SourceItems.write(item(firm, BookKeys.TRANSACTION + line.id()), line));
      case BookChange.PutMatch(Match match) ->
          put(DecisionItems.write(item(firm, BookKeys.DECISION + match.transactionId()), match));
      case BookChange.PutNotIncome(NotIncome other) ->
          put(DecisionItems.write(item(firm, BookKeys.DECISION + other.transactionId()), other));
      case BookChange.PutFindings(List<Finding> findings) -> findings(firm, findings);
      case BookChange.AppendTray(String itemId, int number, TrayEvent event) ->
          List.of(new Append(TrayItems.item(firm, itemId, number, event)));
      case BookChange.AppendDecision(String id, int number, DecisionEvent event) ->
          List.of(new Append(HistoryItems.item(firm, id, number, event)));
      case BookChange.Remove(BookChange.EntryKind kind, String id) ->
          List.of(new Delete(ItemWriter.key(firm, BookKeys.of(kind, id))));
    };
  }

  private static ItemWriter item(String firm, String sk) {
    return ItemWriter.item(firm, sk);
  }

  private static List<RowWrite> put(ItemWriter item) {
    return List.of(new Put(item.done()));
  }

  /// The head says how many rows count, so that those of a longer list before are not read.
  private static List<RowWrite> findings(String firm, List<Finding> findings) {
    List<RowWrite> rows = new ArrayList<>();
    for (int from = 0; from < findings.size(); from += FINDINGS_A_ROW) {
      List<Finding> part = findings.subList(from, Math.min(from + FINDINGS_A_ROW, findings.size()));
      rows.addAll(
          put(
              item(firm, BookKeys.findings(rows.size()))
                  .maps("findings", part, DecisionItems::finding)));
    }
    rows.addAll(put(item(firm, BookKeys.FINDINGS).number("rows", rows.size())));
    return rows;
  }
}
