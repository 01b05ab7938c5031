package com.oodaloo.sandbox.company.events;

import java.time.LocalDate;
import java.util.List;

/// A payment as the office records it. A deposit names a quote, a payment an invoice, a refund what
/// it gives back. A check for several invoices has `parts` instead of an invoice.
public record PaymentCard(
    String key,
    RecordedPaymentKind kind,
    RecordedPaymentMethod method,
    String clientKey,
    String invoiceNumber,
    String quoteKey,
    String refundedKey,
    String reference,
    long cents,
    long feeCents,
    LocalDate day,
    List<Part> parts) {

  /// What of a payment goes to one invoice.
  public record Part(String invoiceNumber, long cents) {}

  public PaymentCard {
    parts = List.copyOf(parts);
  }

  public PaymentCard(
      String key,
      RecordedPaymentKind kind,
      RecordedPaymentMethod method,
      String clientKey,
      String invoiceNumber,
      String quoteKey,
      String refundedKey,
      String reference,
      long cents,
      long feeCents,
      LocalDate day) {
    this(
        key,
        kind,
        method,
        clientKey,
        invoiceNumber,
        quoteKey,
        refundedKey,
        reference,
        cents,
        feeCents,
        day,
        invoiceNumber.isEmpty() ? List.of() : List.of(new Part(invoiceNumber, cents)));
  }

  /// Returns what of it went to an invoice.
  public long centsFor(String number) {
    return parts.stream()
        .filter(part -> part.invoiceNumber().equals(number))
        .mapToLong(Part::cents)
        .sum();
  }

  public static PaymentCard of(
      InvoiceCard invoice, RecordedPaymentMethod method, long cents, LocalDate day, String part) {
    return new PaymentCard(
        "P-" + invoice.number() + part,
        RecordedPaymentKind.PAYMENT,
        method,
        invoice.clientKey(),
        invoice.number(),
        "",
        "",
        reference(invoice.number() + part, method),
        cents,
        method == RecordedPaymentMethod.CARD ? cardFee(cents) : 0,
        day);
  }

  public static PaymentCard deposit(QuoteCard quote, RecordedPaymentMethod method, LocalDate day) {
    return new PaymentCard(
        "P-" + quote.key(),
        RecordedPaymentKind.DEPOSIT,
        method,
        quote.clientKey(),
        "",
        quote.key(),
        "",
        reference(quote.key(), method),
        quote.depositCents(),
        method == RecordedPaymentMethod.CARD ? cardFee(quote.depositCents()) : 0,
        day);
  }

  public PaymentCard refund(LocalDate refundDay) {
    return new PaymentCard(
        key + "-R",
        RecordedPaymentKind.REFUND,
        method,
        clientKey,
        "",
        quoteKey,
        key,
        "",
        cents,
        0,
        refundDay);
  }

  /// Returns 2.9 % and 30 cents, the half cent rounded up: what the demo company's processor keeps.
  static long cardFee(long cents) {
    return (cents * 29 + 500) / 1000 + 30;
  }

  private static String reference(String seed, RecordedPaymentMethod method) {
    var number = Math.floorMod(seed.hashCode(), 9000) + 1000;
    return switch (method) {
      case CHECK -> String.valueOf(number);
      case BANK_TRANSFER -> "ACH" + number + "77";
      case ZELLE -> "ZL" + number + "31";
      case PROCESSOR_ACH -> "py_" + Integer.toHexString(seed.hashCode());
      case CONSUMER_FINANCING -> "";
      case CARD, OUTSIDE_CARD -> "ch_" + Integer.toHexString(seed.hashCode());
    };
  }
}
