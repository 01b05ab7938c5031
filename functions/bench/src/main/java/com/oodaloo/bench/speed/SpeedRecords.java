package com.oodaloo.bench.speed;

import com.oodaloo.bench.speed.Load.Owed;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.Locale;

/// The records of one invoice of a load.
final class SpeedRecords {
  private SpeedRecords() {}

  static Invoice invoice(Owed owed) {
    boolean paid = owed.isRecorded();
    return new Invoice(
        "i" + owed.index(),
        Integer.toString(10_000 + owed.index()),
        "c" + owed.client(),
        "",
        Money.usd(owed.cents()),
        Money.usd(paid ? 0 : owed.cents()),
        Load.START.plusDays(owed.day()).minusDays(10),
        Load.START.plusDays(owed.day()).plusDays(4),
        paid ? Load.START.plusDays(owed.day()) : Days.NEVER,
        paid ? InvoiceStatus.Known.PAID : InvoiceStatus.Known.PAST_DUE,
        "");
  }

  static Payment payment(Owed owed) {
    return new Payment(
        "p" + owed.index(),
        "i" + owed.index(),
        "c" + owed.client(),
        Money.usd(owed.cents()),
        Money.usd(0),
        PaymentMethod.CHECK,
        PaymentKind.PAYMENT,
        Load.START.plusDays(owed.day()),
        "",
        "");
  }

  static BankTransaction line(Owed owed, long cents, String text) {
    return new BankTransaction(
        "t" + owed.index(),
        "a1",
        Load.START.plusDays(owed.day() + 1L),
        Money.usd(cents),
        text.toUpperCase(Locale.ROOT),
        "",
        "",
        "",
        "other",
        "",
        BankTransaction.State.POSTED);
  }
}
