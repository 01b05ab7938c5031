package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.profit.Spending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The figures of a digest, counted a second time: plain loops over the raw books in whole cents,
/// sharing no code with the digest. Whatever both say is right or wrong twice, independently.
record RawFigures(Books books, Spending spending, StoredDecisions decided, LocalDate monday) {
  private static final int WEEKS = 12;

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
      cents += paid && in(payout.arrival(), from, to) ? kept(payout) : 0;
    }
    return cents;
  }

  /// Fees of charges, and fees on lines of their own.
  private static long kept(Payout payout) {
    long cents = 0;
    for (PayoutItem item : payout.items()) {
      cents += item.fee().cents() - (item.type().contains("fee") ? item.gross().cents() : 0);
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
    Map<String, Long> borrowed = borrowedByLine();
    long cents = 0;
    for (BankTransaction line : books.transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && isOurs(line)
              && business.contains(line.accountId())
              && in(line.date(), from, to);
      long loan = borrowed.getOrDefault(line.id(), 0L);
      long own = line.amount().cents() - loan;
      boolean isApart = apartIds.contains(line.id());
      cents += counts && isApart == apart && Long.signum(own) == sign ? own : 0;
      cents += counts && apart && Long.signum(loan) == sign ? loan : 0;
    }
    return cents;
  }

  /// What of a payout's line the processor lent, or took back of a loan: the line of its net within
  /// a day before and six after.
  private Map<String, Long> borrowedByLine() {
    Map<String, Long> byLine = new TreeMap<>();
    for (Payout payout : books.payouts()) {
      long cents = 0;
      for (PayoutItem item : payout.items()) {
        cents += item.type().matches("financing.*|advance.*") ? item.gross().cents() : 0;
      }
      for (BankTransaction line : books.transactions()) {
        boolean near =
            in(line.date(), payout.arrival().minusDays(1), payout.arrival().plusDays(6))
                && payout.status() != Payout.Status.FAILED;
        if (cents != 0 && near && line.amount().cents() == payout.net().cents()) {
          byLine.putIfAbsent(line.id(), cents);
        }
      }
    }
    return byLine;
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

  /// Twice the median of the weekly net burns, of twelve weeks or those since the bank's data
  /// begins.
  long twiceMedianBurn() {
    LocalDate first = LocalDate.MAX;
    Set<String> business = businessAccounts();
    for (BankTransaction line : books.transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && isOurs(line)
              && business.contains(line.accountId());
      first = counts && line.date().isBefore(first) ? line.date() : first;
    }
    long[] burns = new long[WEEKS];
    int weeks = 0;
    for (int i = 1; i <= WEEKS && !monday.minusWeeks(i).plusDays(6).isBefore(first); i++) {
      LocalDate from = monday.minusWeeks(i);
      LocalDate to = from.plusDays(6);
      burns[weeks++] = -(moved(from, to, 1, false) + moved(from, to, -1, false));
    }
    long[] sorted = Arrays.copyOf(burns, weeks);
    Arrays.sort(sorted);
    return sorted[(weeks - 1) / 2] + sorted[weeks / 2];
  }

  long owed() {
    long cents = 0;
    for (Invoice invoice : books.invoices()) {
      boolean open = invoice.status().isOpen() && invoice.balance().cents() > 0;
      cents += open ? invoice.balance().cents() : 0;
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
    Map<String, Long> borrowed = borrowedByLine();
    long[] sums = new long[2];
    for (BankTransaction line : books.transactions()) {
      boolean counts =
          line.state() == BankTransaction.State.POSTED
              && isOurs(line)
              && business.contains(line.accountId())
              && in(line.date(), monday.minusDays(7), monday.minusDays(1));
      long loan = borrowed.getOrDefault(line.id(), 0L);
      long in = Math.max(0, line.amount().cents() - loan) + Math.max(0, loan);
      sums[0] += counts && known.contains(line.id()) ? in : 0;
      sums[1] += counts ? in : 0;
    }
    return sums;
  }
}
