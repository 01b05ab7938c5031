package com.oodaloo.domain;

import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;

/// Builds an invoice: awaiting payment in full, without a due day, unless said.
public final class SampleInvoice {
  private final String id;
  private String clientId = "";
  private String jobId = "";
  private Money total = Sample.usd("1000.00");
  private LocalDate due = Days.NEVER;
  private InvoiceStatus status = InvoiceStatus.Known.AWAITING_PAYMENT;

  SampleInvoice(String id) {
    this.id = id;
  }

  public SampleInvoice of(String dollars) {
    total = Sample.usd(dollars);
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
    Money balance = status == InvoiceStatus.Known.PAID ? Sample.usd("0.00") : total;
    return new Invoice(
        id, id, clientId, jobId, total, balance, Days.EVER, due, Days.NEVER, status, "");
  }
}
