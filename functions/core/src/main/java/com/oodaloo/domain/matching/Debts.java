package com.oodaloo.domain.matching;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All invoices of the books as debts, by id.
final class Debts {
  private final List<Invoice> invoices;
  private final Money nothing;
  private final Debt none;
  private final Map<String, Debt> byId;
  private int places;

  Debts(Books books) {
    invoices = books.invoices();
    nothing = Money.zero(books.firm().currency());
    byId = HashMap.newHashMap(invoices.size());
    Map<String, JobWords> jobs = new HashMap<>();
    for (Job job : books.jobs()) {
      jobs.put(job.id(), JobWords.of(job));
    }
    for (Invoice invoice : invoices) {
      JobWords job = jobs.getOrDefault(invoice.jobId(), JobWords.NONE);
      byId.put(invoice.id(), debt(invoice, job));
    }
    none = new Debt(places++, Debt.About.NOTHING, nothing);
  }

  private Debt debt(Invoice invoice, JobWords job) {
    boolean ours = invoice.total().currency().equals(nothing.currency());
    Debt.About about = new Debt.About(invoice.label(), invoice.clientId(), job);
    return new Debt(places++, about, ours ? invoice.total() : nothing);
  }

  /// The debt of that invoice; one without room where the books have no such invoice.
  Debt of(String invoiceId) {
    if (invoiceId.isEmpty()) {
      return none;
    }
    Debt known = byId.get(invoiceId);
    if (known != null) {
      return known;
    }
    Debt unknown = new Debt(places++, Debt.About.NOTHING, nothing);
    byId.put(invoiceId, unknown);
    return unknown;
  }

  boolean knows(String invoiceId) {
    Debt debt = byId.get(invoiceId);
    return debt != null && debt.place() < invoices.size();
  }

  Invoice invoice(String invoiceId) {
    if (!knows(invoiceId)) {
      throw new IllegalArgumentException("no invoice " + invoiceId + " in these books");
    }
    return invoices.get(of(invoiceId).place());
  }

  /// How people call that invoice: its number, or the id.
  String label(String invoiceId) {
    return knows(invoiceId) ? of(invoiceId).about().label() : invoiceId;
  }

  String clientOf(String invoiceId) {
    return of(invoiceId).about().clientId();
  }

  int count() {
    return places;
  }
}
