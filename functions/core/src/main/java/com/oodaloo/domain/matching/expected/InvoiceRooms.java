package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.matching.reading.JobWords;
import com.oodaloo.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much every invoice of the books can still be given: the one rule that no invoice is given
/// more than its total, for the matching and for the owner's answers alike.
public final class InvoiceRooms {
  private final List<Invoice> invoices;
  private final Money nothing;
  private final InvoiceRoom none;
  private final Map<String, InvoiceRoom> byId;
  private int places;

  public InvoiceRooms(Books books) {
    invoices = books.invoices();
    nothing = Money.zero(books.firm().currency());
    byId = HashMap.newHashMap(invoices.size());
    Map<String, JobWords> jobs = new HashMap<>();
    for (Job job : books.jobs()) {
      jobs.put(job.id(), JobWords.of(job));
    }
    for (Invoice invoice : invoices) {
      JobWords job = jobs.getOrDefault(invoice.jobId(), JobWords.NONE);
      byId.put(invoice.id(), opened(invoice, job));
    }
    none = new InvoiceRoom(places++, InvoiceRoom.About.NOTHING, nothing);
  }

  private InvoiceRoom opened(Invoice invoice, JobWords job) {
    boolean ours =
        invoice.total().currency().equals(nothing.currency())
            && invoice.status() != InvoiceStatus.Known.VOIDED;
    InvoiceRoom.About about =
        new InvoiceRoom.About(invoice.label(), invoice.clientId(), job, subject(invoice));
    return new InvoiceRoom(places++, about, ours ? invoice.total() : nothing);
  }

  private static String subject(Invoice invoice) {
    String subject = invoice.terms().subject();
    return subject.isEmpty() ? invoice.description() : invoice.description() + " " + subject;
  }

  /// The room of that invoice; an empty one where the books have no such invoice.
  public InvoiceRoom of(String invoiceId) {
    if (invoiceId.isEmpty()) {
      return none;
    }
    InvoiceRoom known = byId.get(invoiceId);
    if (known != null) {
      return known;
    }
    InvoiceRoom unknown = new InvoiceRoom(places++, InvoiceRoom.About.NOTHING, nothing);
    byId.put(invoiceId, unknown);
    return unknown;
  }

  /// How much the invoice can still be given: its total less what it was given in this run. An
  /// invoice in another currency can be given nothing.
  public Money left(String invoiceId) {
    return of(invoiceId).left();
  }

  /// Gives each invoice what a decision settles of it; a negative part frees room again.
  public void give(List<Settlement> settlements) {
    settlements.forEach(part -> of(part.invoiceId()).give(part.amount()));
  }

  /// Whether the invoices can be given all of this at once.
  public boolean hasRoom(List<Settlement> settlements) {
    if (settlements.size() == 1) {
      Settlement only = settlements.getFirst();
      return only.amount().compareTo(left(only.invoiceId())) <= 0;
    }
    Map<String, Money> parts = new HashMap<>();
    settlements.forEach(part -> parts.merge(part.invoiceId(), part.amount(), Money::plus));
    return parts.entrySet().stream()
        .allMatch(part -> part.getValue().compareTo(left(part.getKey())) <= 0);
  }

  public boolean knows(String invoiceId) {
    InvoiceRoom room = byId.get(invoiceId);
    return room != null && room.place() < invoices.size();
  }

  public Invoice invoice(String invoiceId) {
    if (!knows(invoiceId)) {
      throw new IllegalArgumentException("no invoice " + invoiceId + " in these books");
    }
    return invoices.get(of(invoiceId).place());
  }

  /// How people call that invoice: its number, or the id.
  public String label(String invoiceId) {
    return knows(invoiceId) ? of(invoiceId).about().label() : invoiceId;
  }

  public String clientOf(String invoiceId) {
    return of(invoiceId).about().clientId();
  }

  public int count() {
    return places;
  }
}
