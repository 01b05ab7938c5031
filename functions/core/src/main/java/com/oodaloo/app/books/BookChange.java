package com.oodaloo.app.books;

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
import java.util.List;

/// One change to a firm's books. Every change is idempotent: applied twice it leaves the same row.
public sealed interface BookChange {
  record PutClient(Client client) implements BookChange {}

  record PutJob(Job job) implements BookChange {}

  record PutQuote(Quote quote) implements BookChange {}

  record PutInvoice(Invoice invoice) implements BookChange {}

  record PutPayment(Payment payment) implements BookChange {}

  record PutPayout(Payout payout) implements BookChange {}

  record PutExpense(Expense expense) implements BookChange {}

  record PutTimeEntry(TimeEntry entry) implements BookChange {}

  record PutAccount(BankAccount account) implements BookChange {}

  record PutTransaction(BankTransaction transaction) implements BookChange {}

  /// The decision about one transaction: a match …
  record PutMatch(Match match) implements BookChange {}

  /// … or no income; both stand at the same place, so that a transaction has at most one.
  record PutNotIncome(NotIncome notIncome) implements BookChange {}

  /// Appends event number `number` (from 0) of what was decided about a transaction.
  record AppendDecision(String transactionId, int number, DecisionEvent event)
      implements BookChange {}

  record PutFindings(List<Finding> findings) implements BookChange {
    public PutFindings {
      findings = List.copyOf(findings);
    }
  }

  /// Appends event number `number` (from 0) of a tray item; writing the same number twice keeps the
  /// later one only within the same commit fence.
  record AppendTray(String itemId, int number, TrayEvent event) implements BookChange {}

  /// The record is gone at its source.
  record Remove(EntryKind kind, String id) implements BookChange {}

  enum EntryKind {
    CLIENT,
    JOB,
    QUOTE,
    INVOICE,
    PAYMENT,
    PAYOUT,
    EXPENSE,
    TIME_ENTRY,
    ACCOUNT,
    TRANSACTION,
    DECISION
  }
}
