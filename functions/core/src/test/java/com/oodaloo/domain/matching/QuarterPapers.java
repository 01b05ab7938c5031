package com.oodaloo.domain.matching;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleInvoice;
import com.oodaloo.domain.invoice.PaymentMethod;
import java.time.LocalDate;
import java.util.Random;

/// Writes a quarter's invoices and payments into the books, as offices do: not everything is said.
final class QuarterPapers {
  private final SampleBooks books;
  private final Random random;
  private int invoices;
  private int payments;

  QuarterPapers(SampleBooks books, Random random) {
    this.books = books;
    this.random = random;
  }

  int invoices() {
    return invoices;
  }

  String nextId() {
    return "i" + invoices++;
  }

  Drafted invoice(String client, String price, LocalDate issued) {
    String id = nextId();
    return new Drafted(
        id,
        Sample.invoice(id)
            .client(random.nextInt(9) == 0 ? "" : client)
            .job(pick("", "", "j1", "j2", "j77x"))
            .of(price)
            .issued(issued.toString())
            .due(issued.plusDays(14).toString()));
  }

  /// An invoice whose state is still to be said.
  final class Drafted {
    private final String id;
    private final SampleInvoice invoice;

    private Drafted(String id, SampleInvoice invoice) {
      this.id = id;
      this.invoice = invoice;
    }

    String paid() {
      books.with(invoice.open("0.00").paid());
      return id;
    }

    String open() {
      books.with(random.nextInt(9) == 0 ? invoice.inDispute() : invoice);
      return id;
    }
  }

  String pay(
      String invoice,
      String client,
      String price,
      PaymentMethod method,
      LocalDate day,
      String tip) {
    String id = "p" + payments++;
    books.with(
        Sample.payment(id)
            .forInvoice(random.nextInt(12) == 0 ? "" : invoice)
            .from(random.nextInt(3) == 0 ? "" : client)
            .of(price)
            .tip(tip)
            .by(method)
            .reference(random.nextInt(4) == 0 ? "10" + payments : "")
            .on(day.toString()));
    return id;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
