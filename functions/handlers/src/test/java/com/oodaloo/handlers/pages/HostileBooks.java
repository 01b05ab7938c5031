package com.oodaloo.handlers.pages;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Instant;
import java.util.List;

/// The reference firm with one text in every field that somebody outside can write.
record HostileBooks(String text) {
  FirmBooks kept() {
    return new FirmBooks(
        books(),
        ReferenceScenario.matches(),
        ReferenceScenario.notIncome(),
        List.of(
            new Finding(Finding.Kind.PAID_BUT_OPEN, List.of("A001_2"), told("finding")),
            new Finding(Finding.Kind.ENTERED_TWICE, List.of("nothing"), told("finding"))),
        new Tray(List.of(item())));
  }

  /// The text with the field it stands in, so that no field is ever empty.
  private String told(String field) {
    return text + " " + field;
  }

  private Books books() {
    Books books = ReferenceScenario.books().build();
    Firm firm = books.firm();
    return new Books(
        new Firm(firm.id(), told("firm"), firm.zone(), firm.currency(), firm.email()),
        books.asOf(),
        books.accounts().stream().map(this::account).toList(),
        books.clients().stream().map(this::client).toList(),
        books.jobs().stream().map(this::job).toList(),
        List.of(new Quote("q1", told("quote"), "c", Sample.usd("9.00"), told("status"), List.of())),
        books.invoices().stream().map(this::invoice).toList(),
        books.payments(),
        List.of(payout()),
        books.transactions().stream().map(this::line).toList());
  }

  private BankAccount account(BankAccount account) {
    AccountHolder holder =
        account.isBusiness()
            ? new AccountHolder.Business(told("evidence"))
            : new AccountHolder.Undecided(told("evidence"));
    return new BankAccount(
        account.id(),
        told("account"),
        holder,
        account.balance(),
        account.connection(),
        AccountMarks.ofMask(told("mask")),
        account.reading());
  }

  private Client client(Client client) {
    return new Client(
        client.id(), told("client"), client.company(), client.vip(), List.of(told("alias")));
  }

  private Job job(Job job) {
    return new Job(
        job.id(),
        job.clientId(),
        told("job"),
        job.contract(),
        job.start(),
        job.end(),
        job.completed(),
        job.completionPercent(),
        job.lines().stream()
            .map(line -> new JobLine(line.date(), told("line"), line.amount(), line.cost()))
            .toList());
  }

  private Invoice invoice(Invoice invoice) {
    return new Invoice(
        invoice.id(),
        told("number"),
        invoice.clientId(),
        invoice.jobId(),
        invoice.total(),
        invoice.balance(),
        invoice.issued(),
        invoice.due(),
        invoice.received(),
        invoice.status(),
        told("description"));
  }

  /// Just as much as the lump, so that its way is shown.
  private Payout payout() {
    return new Payout(
        "po1",
        told("processor"),
        Sample.day("2025-01-17"),
        Sample.day("2025-01-20"),
        Sample.usd("20100.00"),
        Sample.usd("100.00"),
        Sample.usd("20000.00"),
        Payout.Status.PAID,
        List.of(
            new PayoutItem(
                "bt",
                told("type"),
                "",
                "",
                Sample.usd("20100.00"),
                Sample.usd("100.00"),
                Sample.usd("0.00"))));
  }

  private BankTransaction line(BankTransaction line) {
    return new BankTransaction(
        line.id(),
        line.accountId(),
        line.date(),
        line.amount(),
        told("bank text"),
        told("payer"),
        line.clientId(),
        line.checkNumber(),
        line.channel(),
        line.category(),
        line.state());
  }

  TrayItem item() {
    Question asked = ReferenceScenario.lump().question();
    Question hostile =
        new Question(
            asked.id(),
            asked.kind(),
            asked.transactionIds(),
            told("question"),
            asked.alternatives().stream()
                .map(each ->
                    new Question.Alternative(
                        each.settlements(), each.difference(), List.of(told("evidence"))))
                .toList(),
            List.of(told("why not")));
    return TrayItem.of(
        asked.id(), List.of(new TrayEvent.Asked(Instant.parse("2025-01-20T18:00:00Z"), hostile)));
  }
}
