package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The jobs of a digest, counted a second time as the other raw figures are.
record RawJobs(Books books, StoredDecisions decided, LocalDate moment) {
  /// Work less proven cash and what was written off, of every job, up to and including the moment.
  Map<String, Long> variances() {
    Map<String, Long> byInvoice = provenByInvoice();
    Map<String, Long> variances = new TreeMap<>();
    for (Job job : books.jobs()) {
      long cents = 0;
      for (JobLine line : job.lines()) {
        cents += !line.date().isAfter(moment) ? line.amount().cents() : 0;
      }
      for (Invoice invoice : books.invoices()) {
        if (invoice.jobId().equals(job.id())) {
          cents -= work(invoice, byInvoice.getOrDefault(invoice.id(), 0L));
          cents -= work(invoice, invoice.terms().writtenOff().cents());
        }
      }
      variances.put(job.id(), cents);
    }
    return variances;
  }

  /// The work that the money pays for: the tax is the state's, the discount nobody's.
  private static long work(Invoice invoice, long paid) {
    long total = invoice.total().cents();
    long work = total - invoice.terms().tax().cents() + invoice.terms().discount().cents();
    return total <= 0
        ? paid
        : BigDecimal.valueOf(paid)
            .multiply(BigDecimal.valueOf(work))
            .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private Map<String, Long> provenByInvoice() {
    Set<String> arrived = new HashSet<>();
    for (BankTransaction line : books.transactions()) {
      if (line.state() == BankTransaction.State.POSTED && !line.date().isAfter(moment)) {
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
}
