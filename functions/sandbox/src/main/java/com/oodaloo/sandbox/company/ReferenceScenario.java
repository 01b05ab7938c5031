package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.Truth.JobTruth;
import com.oodaloo.sandbox.company.Truth.NotIncome;
import com.oodaloo.sandbox.company.Truth.Question;
import com.oodaloo.sandbox.company.Truth.Share;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.company.events.BankLine.Detail;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.MoneyKind;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorkLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.LocalDate;
import java.util.List;

/// Four jobs, eight invoices and five bank lines whose figures must come out exactly; the README
/// quotes them.
final class ReferenceScenario {
  private final DemoScript script;

  ReferenceScenario(DemoScript script) {
    this.script = script;
  }

  static List<JobTruth> jobs() {
    return List.of(
        new JobTruth("A001", 1_500_000, 800_000, 700_000, "Customer behind on payments"),
        new JobTruth("B002", 750_000, 1_200_000, -450_000, "Customer paid ahead"),
        new JobTruth("C003", 800_000, 0, 800_000, "Collections problem"),
        new JobTruth("D004", 625_000, 2_500_000, -1_875_000, "Large upfront payment"));
  }

  void write() {
    kitchen();
    bathroom();
    deck();
    garage();
    openInvoices();
    lump();
    personalExpense();
  }

  private void kitchen() {
    open(new JobCard("A001", 1, "Kitchen Remodel", "CUST_001", 2_000_000, day(1, 1), day(1, 31)));
    work("A001", day(1, 5), "Demo work", 300_000);
    work("A001", day(1, 12), "Plumbing rough-in", 400_000);
    work("A001", day(1, 18), "Electrical", 350_000);
    work("A001", day(1, 25), "Drywall & paint", 450_000);
    var first = invoice("A001_1", "CUST_001", "A001", "A001 Kitchen Remodel", 800_000, day(1, 6));
    paid(first, day(1, 10), "txn_ref_a001", "ACH CREDIT A001 KITCHEN REMODEL");
    invoice("A001_2", "CUST_001", "A001", "A001 Kitchen Remodel", 400_000, day(1, 17));
  }

  private void bathroom() {
    open(
        new JobCard("B002", 2, "Bathroom Addition", "CUST_002", 1_500_000, day(1, 10), day(2, 10)));
    work("B002", day(1, 15), "Foundation", 400_000);
    work("B002", day(1, 22), "Framing", 350_000);
    var invoice =
        invoice("B002_1", "CUST_002", "B002", "B002 Bathroom Addition", 1_200_000, day(1, 13));
    paid(invoice, day(1, 15), "txn_ref_b002", "ACH CREDIT B002 BATHROOM ADDITION");
  }

  private void deck() {
    open(new JobCard("C003", 3, "Deck", "CUST_003", 800_000, day(1, 5), day(1, 20)));
    work("C003", day(1, 8), "Materials & prep", 250_000);
    work("C003", day(1, 15), "Deck construction", 400_000);
    work("C003", day(1, 20), "Finishing", 150_000);
    script.at(
        script.calendar().at(day(1, 20), 17, 30, 0), at -> new WorldEvent.JobClosed(at, "C003"));
    invoice("C003_1", "CUST_003", "C003", "C003 Deck", 800_000, day(1, 17));
    script.office(
        day(1, 21), at -> new WorldEvent.InvoiceTurned(at, "C003_1", InvoiceTurn.DISPUTED));
  }

  private void garage() {
    // Paid before it starts: in Jobber an invoice belongs to a job that is there already.
    var job =
        new JobCard("D004", 4, "Garage Addition", "CUST_004", 2_500_000, day(2, 1), day(3, 15));
    open(job, day(1, 23));
    work("D004", day(2, 3), "Site prep & permits", 300_000);
    work("D004", day(2, 8), "Foundation pour", 325_000);
    var invoice =
        invoice("D004_1", "CUST_004", "D004", "D004 Garage Addition", 2_500_000, day(1, 24));
    paid(invoice, day(1, 28), "txn_ref_d004", "ACH CREDIT D004 GARAGE ADDITION");
  }

  private void openInvoices() {
    invoice("E005_1", "CUST_005", "", "E005 Consulting", 500_000, day(1, 16));
    invoice("E006_1", "CUST_006", "", "E006 Repairs", 300_000, day(1, 16));
    invoice("E007_1", "CUST_007", "", "E007 Painting", 700_000, day(1, 17));
  }

  /// Money on a bank holiday from a client who owes a quarter of it: the scenario's own words.
  private void lump() {
    var c003 = new Share("C003_1", 800_000);
    var e005 = new Share("E005_1", 500_000);
    var e006 = new Share("E006_1", 300_000);
    var e007 = new Share("E007_1", 700_000);
    var a001 = new Share("A001_2", 400_000);
    var detail = new Detail(DemoCast.name("CUST_005"), Channel.OTHER, "", "INCOME_OTHER_INCOME");
    script.post(
        line("txn_ref_lump", day(1, 20), 2_000_000, "Lump Payment", detail),
        new Question(
            "txn_ref_lump", List.of(List.of(c003, e005, e007), List.of(a001, c003, e005, e006))));
  }

  private void personalExpense() {
    var detail =
        new Detail("", Channel.IN_STORE, "", "GENERAL_MERCHANDISE_OTHER_GENERAL_MERCHANDISE");
    script.post(
        new BankLine(
            "txn_ref_personal",
            DemoScript.PERSONAL,
            day(1, 25),
            -100_000,
            "Personal Expense",
            detail),
        new NotIncome("txn_ref_personal", MoneyKind.PERSONAL));
  }

  private void open(JobCard job) {
    open(job, job.start().minusDays(1));
  }

  private void open(JobCard job, LocalDate day) {
    script.at(script.calendar().at(day, 8, 0, 0), at -> new WorldEvent.JobOpened(at, job));
  }

  private void work(String job, LocalDate day, String name, long cents) {
    var line = new WorkLine(job, day, name, cents, cents * 62 / 100);
    script.office(day, at -> new WorldEvent.WorkPerformed(at, line));
  }

  private InvoiceCard invoice(
      String number, String client, String job, String subject, long cents, LocalDate issued) {
    var invoice =
        new InvoiceCard(number, client, job, subject, cents, "", issued, issued.plusDays(30));
    script.office(issued, at -> new WorldEvent.InvoiceSent(at, invoice));
    return invoice;
  }

  private void paid(InvoiceCard invoice, LocalDate day, String lineId, String text) {
    var payment =
        PaymentCard.of(invoice, RecordedPaymentMethod.BANK_TRANSFER, invoice.totalCents(), day, "");
    script.office(day, at -> new WorldEvent.PaymentRecorded(at, payment));
    var share = new Share(invoice.number(), invoice.totalCents());
    var detail =
        new Detail(DemoCast.name(invoice.clientKey()), Channel.OTHER, "", "INCOME_OTHER_INCOME");
    script.post(
        line(lineId, day, invoice.totalCents(), text, detail),
        new Income(lineId, "", List.of(payment.key()), List.of(share), 0, 0, 0));
  }

  private static BankLine line(String id, LocalDate day, long cents, String text, Detail detail) {
    return new BankLine(id, DemoScript.BUSINESS, day, cents, text, detail);
  }

  private static LocalDate day(int month, int dayOfMonth) {
    return LocalDate.of(2025, month, dayOfMonth);
  }
}
