package com.oodaloo.domain;

import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds a payment recorded in Jobber: by check, for no invoice, unless said.
public final class SamplePayment {
  private final String id;
  private String invoiceId = "";
  private final List<InvoiceShare> shares = new ArrayList<>();
  private String clientId = "";
  private Money amount = Sample.usd("1000.00");
  private Money tip = Sample.usd("0.00");
  private PaymentMethod method = PaymentMethod.CHECK;
  private PaymentKind kind = PaymentKind.PAYMENT;
  private LocalDate date = Sample.day("2025-01-10");
  private String reference = "";

  SamplePayment(String id) {
    this.id = id;
  }

  public SamplePayment forInvoice(String invoice) {
    invoiceId = invoice;
    return this;
  }

  /// One of the invoices it is spread over.
  public SamplePayment share(String invoice, String dollars) {
    shares.add(new InvoiceShare(invoice, Sample.usd(dollars)));
    return this;
  }

  public SamplePayment from(String client) {
    clientId = client;
    return this;
  }

  public SamplePayment of(String dollars) {
    amount = Sample.usd(dollars);
    return this;
  }

  public SamplePayment tip(String dollars) {
    tip = Sample.usd(dollars);
    return this;
  }

  public SamplePayment by(PaymentMethod newMethod) {
    method = newMethod;
    return this;
  }

  public SamplePayment kind(PaymentKind newKind) {
    kind = newKind;
    return this;
  }

  public SamplePayment on(String day) {
    date = Sample.day(day);
    return this;
  }

  public SamplePayment reference(String number) {
    reference = number;
    return this;
  }

  public Payment build() {
    return shares.isEmpty()
        ? new Payment(id, invoiceId, clientId, amount, tip, method, kind, date, reference, "")
        : new Payment(id, shares, clientId, amount, tip, method, kind, date, reference, "");
  }
}
