package com.oodaloo.adapters.jobber;

import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.domain.invoice.Quote;
import java.util.Map;
import java.util.Optional;

/// What Jobber's webhook topics mean: `OBJECT_EVENT`, as `INVOICE_UPDATE` (developer.getjobber.com,
/// "Setting up webhooks").
public final class JobberNotices {
  private static final String DISCONNECT = "APP_DISCONNECT";
  private static final String VISIT = "VISIT_";
  private static final String DESTROY = "_DESTROY";

  private static final Map<String, JobberList> OBJECTS =
      Map.of(
          "CLIENT_", JobberList.CLIENTS,
          "QUOTE_", JobberList.QUOTES,
          "JOB_", JobberList.JOBS,
          "INVOICE_", JobberList.INVOICES,
          "PAYMENT_", JobberList.PAYMENTS,
          "PAYOUT_", JobberList.PAYOUTS,
          "EXPENSE_", JobberList.EXPENSES,
          "TIMESHEET_", JobberList.TIME_ENTRIES);

  private JobberNotices() {}

  public static JobberNotice read(WebhookEvent event) {
    String topic = event.topic();
    return switch (topic) {
      case DISCONNECT -> new JobberNotice.Disconnected();
      case "QUOTE_SENT" -> new JobberNotice.QuoteReached(event.itemId(), Quote.AWAITING_RESPONSE);
      case "QUOTE_APPROVED" -> new JobberNotice.QuoteReached(event.itemId(), Quote.APPROVED);
      default ->
          topic.startsWith(VISIT)
              ? new JobberNotice.WorkedOn()
              : list(topic)
                  .map(list -> about(list, event))
                  .orElseGet(JobberNotice.Unspecified::new);
    };
  }

  /// Whether a topic changes the books; a visit changes the work of its job.
  static boolean isRead(String topic) {
    return topic.equals(DISCONNECT) || topic.startsWith(VISIT) || list(topic).isPresent();
  }

  private static JobberNotice about(JobberList list, WebhookEvent event) {
    return event.topic().endsWith(DESTROY)
        ? new JobberNotice.Removed(list, event.itemId())
        : new JobberNotice.Changed(list, event.itemId());
  }

  private static Optional<JobberList> list(String topic) {
    return OBJECTS.entrySet().stream()
        .filter(object -> topic.startsWith(object.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
