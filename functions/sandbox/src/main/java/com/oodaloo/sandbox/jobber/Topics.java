package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.events.PayoutStage;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.ClientAdded;
import com.oodaloo.sandbox.company.events.WorldEvent.ExpenseEntered;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceDrafted;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceSent;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceTurned;
import com.oodaloo.sandbox.company.events.WorldEvent.JobClosed;
import com.oodaloo.sandbox.company.events.WorldEvent.JobOpened;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyHeld;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyPosted;
import com.oodaloo.sandbox.company.events.WorldEvent.PaymentRecorded;
import com.oodaloo.sandbox.company.events.WorldEvent.PayoutMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.QuoteMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.StripePaidOut;
import com.oodaloo.sandbox.company.events.WorldEvent.TimeLogged;
import com.oodaloo.sandbox.company.events.WorldEvent.WorkPerformed;
import java.util.List;
import java.util.stream.Stream;

/// Which webhooks a change sets off. One payment sets off INVOICE_UPDATE twice in the same second,
/// as Jobber does.
final class Topics {
  private Topics() {}

  static List<JobberTopic> of(WorldEvent event) {
    return switch (event) {
      case ClientAdded e -> of(e, VendorIds.client(e.client().key()), "CLIENT_CREATE");
      case QuoteMoved e -> of(e, VendorIds.quote(e.quote().key()), quoteTopic(e.stage()));
      case JobOpened e -> of(e, VendorIds.job(e.job().key()), "JOB_CREATE");
      case WorkPerformed e ->
          both(
              of(e, VendorIds.jobber("Visit", e.work().key()), "VISIT_COMPLETE"),
              of(e, VendorIds.job(e.work().jobKey()), "JOB_UPDATE"));
      case JobClosed e -> of(e, VendorIds.job(e.jobKey()), "JOB_CLOSED");
      case InvoiceDrafted e -> of(e, VendorIds.invoice(e.invoice().number()), "INVOICE_CREATE");
      case InvoiceSent e -> of(e, VendorIds.invoice(e.invoice().number()), "INVOICE_UPDATE");
      case InvoiceTurned e -> of(e, VendorIds.invoice(e.number()), "INVOICE_UPDATE");
      case PaymentRecorded e -> payment(e);
      case PayoutMoved e ->
          of(
              e,
              VendorIds.payout(e.payout().key()),
              e.stage() == PayoutStage.IN_TRANSIT ? "PAYOUT_CREATE" : "PAYOUT_UPDATE");
      case ExpenseEntered e ->
          of(e, VendorIds.jobber("Expense", e.at() + e.title()), "EXPENSE_CREATE");
      case TimeLogged e ->
          of(e, VendorIds.jobber("TimeSheetEntry", e.at() + e.jobKey()), "TIMESHEET_CREATE");
      case MoneyHeld _, MoneyPosted _, StripePaidOut _ -> List.of();
    };
  }

  private static List<JobberTopic> payment(PaymentRecorded event) {
    var topics = of(event, VendorIds.payment(event.payment().key()), "PAYMENT_CREATE");
    for (var part : event.payment().parts()) {
      var invoice = VendorIds.invoice(part.invoiceNumber());
      topics = both(topics, of(event, invoice, "INVOICE_UPDATE", "INVOICE_UPDATE"));
    }
    return topics;
  }

  private static String quoteTopic(QuoteStage stage) {
    return switch (stage) {
      case DRAFT -> "QUOTE_CREATE";
      case AWAITING_RESPONSE -> "QUOTE_SENT";
      case APPROVED -> "QUOTE_APPROVED";
      case CHANGES_REQUESTED, CONVERTED, ARCHIVED -> "QUOTE_UPDATE";
    };
  }

  private static List<JobberTopic> of(WorldEvent event, String itemId, String... names) {
    return Stream.of(names).map(name -> new JobberTopic(name, itemId, event.at())).toList();
  }

  private static List<JobberTopic> both(List<JobberTopic> first, List<JobberTopic> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
