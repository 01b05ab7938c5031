package com.oodaloo.domain;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds an invoice: awaiting payment in full, without a due day, unless said.
public final class SampleInvoice {
  private final String id;
  private String clientId = "";
  private String jobId = "";
  private final List<JobShare> shares = new ArrayList<>();
  private Money total = Sample.usd("1000.00");
  private List<Money> balance = List.of();
  private LocalDate issued = Days.EVER;
  private LocalDate due = Days.NEVER;
  private LocalDate received = Days.NEVER;
  private InvoiceStatus status = InvoiceStatus.Known.AWAITING_PAYMENT;
  private Money tax = Sample.usd("0.00");

  SampleInvoice(String id) {
    this.id = id;
  }

  public SampleInvoice of(String dollars) {
    total = Sample.usd(dollars);
    return this;
  }

  public SampleInvoice of(Money money) {
    total = money;
    return this;
  }

  /// The sales tax in its total.
  public SampleInvoice tax(String dollars) {
    tax = Sample.usd(dollars);
    return this;
  }

  public SampleInvoice open(String dollars) {
    balance = List.of(Sample.usd(dollars));
    return this;
  }

  public SampleInvoice issued(String day) {
    issued = Sample.day(day);
    return this;
  }

  public SampleInvoice received(String day) {
    received = Sample.day(day);
    return this;
  }

  public SampleInvoice client(String id) {
    clientId = id;
    return this;
  }

  public SampleInvoice job(String id) {
    jobId = id;
    return this;
  }

  /// One of the jobs it bills.
  public SampleInvoice share(String job, String dollars) {
    shares.add(new JobShare(job, Sample.usd(dollars)));
    return this;
  }

  public SampleInvoice due(String day) {
    due = Sample.day(day);
    return this;
  }

  public SampleInvoice status(InvoiceStatus newStatus) {
    status = newStatus;
    return this;
  }

  public SampleInvoice paid() {
    return status(InvoiceStatus.Known.PAID);
  }

  public SampleInvoice inDispute() {
    return status(InvoiceStatus.Known.IN_DISPUTE);
  }

  public Invoice build() {
    Money zero = Money.zero(total.currency());
    Money unsaid = status == InvoiceStatus.Known.PAID ? zero : total;
    Money left = balance.isEmpty() ? unsaid : balance.getFirst();
    return new Invoice(
        id,
        id,
        clientId,
        jobs(),
        total,
        left,
        issued,
        due,
        received,
        status,
        "",
        tax.isZero()
            ? InvoiceTerms.plain(total.currency())
            : new InvoiceTerms(tax, zero, zero, "", false));
  }

  private List<JobShare> jobs() {
    return shares.isEmpty() && !jobId.isEmpty()
        ? List.of(new JobShare(jobId, total))
        : List.copyOf(shares);
  }
}
