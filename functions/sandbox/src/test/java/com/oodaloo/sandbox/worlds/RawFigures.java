package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.profit.Spending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The figures of a digest, counted a second time: plain loops over the raw books in whole cents,
/// sharing no code with the digest. Whatever both say is right or wrong twice, independently.
record RawFigures(Books books, Spending spending, StoredDecisions decided, LocalDate monday) {
  Set<String> businessAccounts() {
    Set<String> ids = new HashSet<>();
    for (BankAccount account : books.accounts()) {
      if (account.holder() instanceof AccountHolder.Business) {
        ids.add(account.id());
      }
    }
    return ids;
  }

  long cash() {
    long cents = 0;
    for (BankAccount account : books.accounts()) {
      cents += account.holder() instanceof AccountHolder.Business ? account.balance().cents() : 0;
    }
    return cents;
  }

  /// Work less its cost less processors' fees, both days included.
  long profit(LocalDate from, LocalDate to) {
    long cents = 0;
    for (Job job : books.jobs()) {
      for (JobLine line : job.lines()) {
        cents += in(line.date(), from, to) ? line.amount().cents() - line.cost().cents() : 0;
      }
    }
    return cents - hours(from, to) - expenses(from, to) - fees(from, to);
  }

  private long hours(LocalDate from, LocalDate to) {
    long cents = 0;
    for (TimeEntry entry : spending.hours()) {
      if (!entry.jobId().isEmpty() && in(entry.day(), from, to)) {
        BigDecimal exact =
            BigDecimal.valueOf(entry.hourlyRate().cents())
                .multiply(BigDecimal.valueOf(entry.worked().toSeconds()));
        cents += exact.divide(BigDecimal.valueOf(3600), 0, RoundingMode.HALF_UP).longValueExact();
      }
    }
    return cents;
  }

  private long expenses(LocalDate from, LocalDate to) {
    long cents = 0;
    for (Expense expense : spending.expenses()) {
      boolean counts = !expense.jobId().isEmpty() && in(expense.day(), from, to);
      cents += counts ? expense.amount().cents() : 0;
    }
    return cents;
  }

  long fees(LocalDate from, LocalDate to) {
    long cents = 0;
    for (Payout payout : books.payouts()) {
      boolean paid = payout.status() == Payout.Status.PAID;
      cents += paid && in(payout.arrival(), from, to) ? payout.fee().cents() : 0;
    }
    return cents;
  }

  private static boolean in(LocalDate day, LocalDate from, LocalDate to) {
    return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
  }

  /// What came in (`sign` 1) or went out (-1) of the business accounts, apart or not.
  long moved(LocalDate from, LocalDate to, int sign, boolean apart) {
    Set<String> business = businessAccounts();
    Set<String> apartIds = apartIds();
    long cents = 0;
    for (BankTransaction line : books.transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && isOurs(line)
              && business.contains(line.accountId())
              && in(line.date(), from, to)
              && apartIds.contains(line.id()) == apart
              && Long.signum(line.amount().cents()) == sign;
      cents += counts ? line.amount().cents() : 0;
    }
    return cents;
  }

  /// Whether its amount is in the firm's currency.
  boolean isOurs(BankTransaction line) {
    return line.amount().currency().equals(books.firm().currency());
  }

  Set<String> apartIds() {
    Set<String> ids = new HashSet<>();
    for (NotIncome decision : decided.notIncome()) {
      switch (decision.kind()) {
        case TRANSFER, LOAN, OWNER, PERSONAL -> {
          if (decision.verdict() == Verdict.AUTO) {
            ids.add(decision.transactionId());
          }
        }
        case REFUND, TAX, INTEREST, EXPENSE, CLIENT_REFUND, OTHER -> {}
      }
    }
    return ids;
  }

  /// What all lines of the seven days up to the books' day come to.
  long changed() {
    LocalDate to = books.asOf();
    long cents = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
      cents += moved(to.minusDays(6), to, sign, true) + moved(to.minusDays(6), to, sign, false);
    }
    return cents;
  }

  long owed() {
    long cents = 0;
    for (Invoice invoice : books.invoices()) {
      boolean open = invoice.status().isOpen() && invoice.balance().cents() > 0;
      cents += open ? invoice.balance().cents() : 0;
    }
    return cents;
  }

  /// Work less proven cash of every job, up to the Monday.
  Map<String, Long> variances() {
    Map<String, Long> byInvoice = provenByInvoice();
    Map<String, Long> variances = new TreeMap<>();
    for (Job job : books.jobs()) {
      long cents = 0;
      for (JobLine line : job.lines()) {
        cents += !line.date().isAfter(monday) ? line.amount().cents() : 0;
      }
      for (Invoice invoice : books.invoices()) {
        if (invoice.jobId().equals(job.id())) {
          cents -= byInvoice.getOrDefault(invoice.id(), 0L);
        }
      }
      variances.put(job.id(), cents);
    }
    return variances;
  }

  private Map<String, Long> provenByInvoice() {
    Set<String> arrived = new HashSet<>();
    for (BankTransaction line : books.transactions()) {
      if (line.state() == BankTransaction.State.POSTED && !line.date().isAfter(monday)) {
        arrived.add(line.id());
      }
    }
    Map<String, Long> cents = new TreeMap<>();
    for (Match match : decided.matches()) {
      if (match.verdict() == Verdict.AUTO && arrived.contains(match.transactionId())) {
        for (Settlement part : match.settlements()) {
          cents.merge(part.invoiceId(), part.amount().cents(), Long::sum);
        }
        for (Settlement part : match.takenBack()) {
          cents.merge(part.invoiceId(), -part.amount().cents(), Long::sum);
        }
      }
    }
    return cents;
  }

  /// What came in last week, and the part of it that is explained.
  long[] explainedOfIncoming() {
    Set<String> known = new HashSet<>();
    for (Match match : decided.matches()) {
      if (match.verdict() == Verdict.AUTO) {
        known.add(match.transactionId());
      }
    }
    for (NotIncome decision : decided.notIncome()) {
      if (decision.verdict() == Verdict.AUTO) {
        known.add(decision.transactionId());
      }
    }
    Set<String> business = businessAccounts();
    long[] sums = new long[2];
    for (BankTransaction line : books.transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && isOurs(line)
              && business.contains(line.accountId())
              && in(line.date(), monday.minusDays(7), monday.minusDays(1))
              && line.amount().cents() > 0;
      sums[0] += counts && known.contains(line.id()) ? line.amount().cents() : 0;
      sums[1] += counts ? line.amount().cents() : 0;
    }
    return sums;
  }
}
