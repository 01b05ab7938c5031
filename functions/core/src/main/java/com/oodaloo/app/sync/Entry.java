package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BookChange.EntryKind;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import java.util.Optional;

/// A record that a change writes: its kind, its id, and all it says.
public record Entry(EntryKind kind, String id, Object row) {
  /// Empty for a change that writes no such record.
  public static Optional<Entry> of(BookChange change) {
    return switch (change) {
      case BookChange.PutClient(Client row) -> entry(EntryKind.CLIENT, row.id(), row);
      case BookChange.PutJob(Job row) -> entry(EntryKind.JOB, row.id(), row);
      case BookChange.PutQuote(Quote row) -> entry(EntryKind.QUOTE, row.id(), row);
      case BookChange.PutInvoice(Invoice row) -> entry(EntryKind.INVOICE, row.id(), row);
      case BookChange.PutPayment(Payment row) -> entry(EntryKind.PAYMENT, row.id(), row);
      case BookChange.PutPayout(Payout row) -> entry(EntryKind.PAYOUT, row.id(), row);
      case BookChange.PutExpense(Expense row) -> entry(EntryKind.EXPENSE, row.id(), row);
      case BookChange.PutTimeEntry(TimeEntry row) -> entry(EntryKind.TIME_ENTRY, row.id(), row);
      case BookChange.PutAccount(BankAccount row) -> entry(EntryKind.ACCOUNT, row.id(), row);
      case BookChange.PutTransaction _,
          BookChange.PutMatch _,
          BookChange.PutNotIncome _,
          BookChange.PutFindings _,
          BookChange.AppendDecision _,
          BookChange.AppendTray _,
          BookChange.Remove _ ->
          Optional.empty();
    };
  }

  private static Optional<Entry> entry(EntryKind kind, String id, Object row) {
    return Optional.of(new Entry(kind, id, row));
  }
}
