package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.QuoteCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorkLine;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceDrafted;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceSent;
import com.oodaloo.sandbox.company.events.WorldEvent.JobClosed;
import com.oodaloo.sandbox.company.events.WorldEvent.JobOpened;
import com.oodaloo.sandbox.company.events.WorldEvent.QuoteMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.TimeLogged;
import com.oodaloo.sandbox.company.events.WorldEvent.WorkPerformed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The company's own jobs: quote, work in four stages, an invoice a stage.
final class DemoJobs {
  private static final int STAGES = 4;
  private static final int JOBS_A_QUARTER = 20;
  private static final Set<Integer> WITH_DEPOSIT = Set.of(6, 9, 12, 16);

  private final DemoScript script;
  private final DemoCalendar calendar;
  private final DemoDice dice;
  private final List<DemoBill> bills = new ArrayList<>();
  private final List<PaymentCard> deposits = new ArrayList<>();

  DemoJobs(DemoScript script) {
    this.script = script;
    calendar = script.calendar();
    dice = script.dice();
  }

  void write() {
    var jobs = JOBS_A_QUARTER * calendar.weeks() / 12;
    for (var i = 0; i < jobs; i++) {
      job(i, calendar.day(-20 + i * (calendar.weeks() * 7 - 16) / Math.max(1, jobs - 1)));
    }
  }

  /// Returns the bills that were sent, by the day on which their clients mean to pay.
  List<DemoBill> bills() {
    return List.copyOf(bills);
  }

  /// Returns the deposits taken before any invoice.
  List<PaymentCard> deposits() {
    return List.copyOf(deposits);
  }

  private void job(int index, LocalDate start) {
    var key = String.format(Locale.ROOT, "%c%03d", 'F' + index % 20, 8 + index);
    var clients = DemoCast.ownClientKeys();
    var client = clients.get(index % clients.size());
    var name = DemoCast.JOB_NAMES.get(index % DemoCast.JOB_NAMES.size());
    var owed = new ArrayList<Long>();
    for (var stage = 0; stage < STAGES; stage++) {
      owed.add(dice.bill(2_400, 14_500, DemoDice.MAX_ODD_CENTS / 2));
    }
    var deposit = WITH_DEPOSIT.contains(index) ? dice.bill(1_800, 4_900, 8) : 0;
    var contract = owed.stream().mapToLong(Long::longValue).sum() + deposit;
    var job = new JobCard(key, 8 + index, name, client, contract, start, start.plusDays(40));
    var depositKey = quote(job, deposit);
    script.at(calendar.at(start, 7, 45, 0), at -> new JobOpened(at, job));
    for (var stage = 0; stage < STAGES; stage++) {
      stage(job, stage, owed.get(stage), stage == 0 ? deposit : 0, stage == 0 ? depositKey : "");
    }
  }

  private String quote(JobCard job, long deposit) {
    var quote =
        new QuoteCard(
            "Q-" + job.key(),
            job.number(),
            job.title(),
            job.clientKey(),
            job.key(),
            job.contractCents(),
            deposit);
    move(quote, QuoteStage.DRAFT, job.start().minusDays(13));
    move(quote, QuoteStage.AWAITING_RESPONSE, job.start().minusDays(12));
    move(quote, QuoteStage.APPROVED, job.start().minusDays(6));
    move(quote, QuoteStage.CONVERTED, job.start().minusDays(1));
    if (deposit == 0) {
      return "";
    }
    var day = DemoCalendar.bankDay(job.start());
    var payment = PaymentCard.deposit(quote, RecordedPaymentMethod.BANK_TRANSFER, day);
    deposits.add(payment);
    return payment.key();
  }

  private void move(QuoteCard quote, QuoteStage stage, LocalDate day) {
    script.office(day, at -> new QuoteMoved(at, quote, stage));
  }

  private void stage(JobCard job, int stage, long owed, long deposit, String depositKey) {
    var issued = DemoCalendar.bankDay(job.start().plusDays(7 + 9L * stage));
    if (issued.isAfter(calendar.day(calendar.lastDay() - 9))) {
      return;
    }
    var total = owed + deposit;
    work(job, issued.minusDays(4), "Stage " + (stage + 1) + " labor", total * 2 / 5);
    work(job, issued.minusDays(2), "Stage " + (stage + 1) + " finish", total - total * 2 / 5);
    var number = job.key() + "_" + (stage + 1);
    var invoice =
        new InvoiceCard(
            number,
            job.clientKey(),
            job.key(),
            job.title(),
            total,
            depositKey,
            issued,
            issued.plusDays(14));
    if (stage == 2) {
      script.at(calendar.at(issued, 7, 50, 0), at -> new InvoiceDrafted(at, invoice));
    }
    script.office(issued, at -> new InvoiceSent(at, invoice));
    if (stage == STAGES - 1) {
      script.at(calendar.at(issued, 17, 30, 0), at -> new JobClosed(at, job.key()));
    }
    bills.add(new DemoBill(invoice, owed, payDay(issued)));
  }

  private void work(JobCard job, LocalDate day, String name, long cents) {
    var line = new WorkLine(job.key(), day, name, cents, cents * dice.between(54, 70) / 100);
    script.office(day, at -> new WorkPerformed(at, line));
    if (calendar.isPlayed(day) && dice.between(1, 4) == 1) {
      var worked = Duration.ofMinutes(dice.between(16, 36) * 15L);
      script.office(day, at -> new TimeLogged(at, job.key(), worked, 4_150));
    }
  }

  /// One client in five pays late. Whatever is paid at all arrives before the last week ends.
  private LocalDate payDay(LocalDate issued) {
    var late = dice.between(1, 5) == 1;
    var meant = issued.plusDays(late ? dice.between(21, 34) : dice.between(3, 13));
    var first = calendar.day(2);
    var last = calendar.day(calendar.lastDay() - 4);
    var day = meant.isBefore(first) ? first : meant;
    return DemoCalendar.bankDay(day.isAfter(last) ? last : day);
  }
}
