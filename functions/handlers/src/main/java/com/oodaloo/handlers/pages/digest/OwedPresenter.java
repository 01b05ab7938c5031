package com.oodaloo.handlers.pages.digest;

import static com.oodaloo.handlers.pages.parts.CustomerText.delinked;

import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.QuoteFacts;
import com.oodaloo.domain.digest.QuoteTimes;
import com.oodaloo.domain.digest.Receivables;
import com.oodaloo.handlers.pages.digest.DigestView.AgeRow;
import com.oodaloo.handlers.pages.digest.DigestView.Owed;
import com.oodaloo.handlers.pages.digest.DigestView.OwedRow;
import com.oodaloo.handlers.pages.digest.DigestView.Part;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who owes, in words.
final class OwedPresenter {
  private static final int MAX_OWED = 8;

  private OwedPresenter() {}

  static Owed owed(Receivables receivables, QuoteFacts quotes) {
    List<OwedRow> rows = receivables.open().stream().map(OwedPresenter::row).toList();
    return new Owed(
        receivables.total().toString(),
        Arrays.stream(AgeBucket.values()).map(age -> age(age, receivables)).toList(),
        Part.of(rows, MAX_OWED, "invoices"),
        (paid(receivables) + quotes(quotes)).strip());
  }

  /// What is here already, and Jobber does not know.
  private static String paid(Receivables receivables) {
    if (receivables.paidAtBank().isEmpty()) {
      return "";
    }
    String invoices =
        receivables.paidAtBank().stream()
            .limit(MAX_OWED)
            .map(paid -> delinked(paid.invoice().label()) + " " + paid.amount())
            .collect(Collectors.joining(", "));
    return "Paid at the bank, record it in Jobber: " + invoices + ". ";
  }

  private static AgeRow age(AgeBucket age, Receivables receivables) {
    return new AgeRow(
        age.words(),
        DisplayFormat.count(receivables.count(age), "invoice"),
        receivables.in(age).toString());
  }

  private static String quotes(QuoteFacts quotes) {
    QuoteTimes times = quotes.times();
    String waiting =
        times.waiting() == 0
            ? ""
            : "%s worth %s wait for an answer, typically %s, the longest %s. "
                .formatted(
                    DisplayFormat.count(times.waiting(), "sent quote"),
                    quotes.worth(),
                    DisplayFormat.count(times.medianWaitDays(), "day"),
                    DisplayFormat.count(times.longestWaitDays(), "day"));
    String ended =
        times.wonInWeek() + times.lostInWeek() == 0
            ? ""
            : "Last week %d won, %d lost.".formatted(times.wonInWeek(), times.lostInWeek());
    String deposits =
        quotes.deposits() == 0
            ? ""
            : " %s agreed in quotes, %s together, %s not here yet: were they asked for?"
                .formatted(
                    DisplayFormat.count(quotes.deposits(), "deposit"),
                    quotes.depositsOpen(),
                    quotes.deposits() == 1 ? "is" : "are");
    return (waiting + ended + deposits).strip();
  }

  private static OwedRow row(Receivables.Receivable owed) {
    return new OwedRow(
        delinked(owed.clientName().isEmpty() ? "Unknown client" : owed.clientName()),
        delinked(owed.invoice().label()),
        owed.owed().toString(),
        owed.daysLate() == 0
            ? "billed, not due"
            : DisplayFormat.count(owed.daysLate(), "day") + " late",
        Stream.of(owed.vip() ? "VIP" : "", owed.isInDispute() ? "in dispute" : "")
            .filter(mark -> !mark.isEmpty())
            .collect(Collectors.joining(", ")));
  }
}
