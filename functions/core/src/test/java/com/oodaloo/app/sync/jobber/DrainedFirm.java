package com.oodaloo.app.sync.jobber;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;

import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.HeardNews;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.InMemoryLeases;
import com.oodaloo.app.connect.NameConnection;
import com.oodaloo.app.connect.PretendAuthorization;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/// One firm connected to a pretended Jobber, drained by a clock that tests move.
public final class DrainedFirm {
  static final String ACCOUNT = "acct-1";

  public final ListedJobber jobber = new ListedJobber();
  final PretendAuthorization authorization = new PretendAuthorization();
  public final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  public final InMemoryBooks books = new InMemoryBooks(events);
  final InMemoryConnections connections = new InMemoryConnections();
  public final InMemoryFirms firms = new InMemoryFirms();
  public final InMemoryWakeups wakeups = new InMemoryWakeups();
  public final MovingClock clock = new MovingClock();

  /// A clock that tests move.
  public static final class MovingClock extends Clock {
    Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  public DrainedFirm() {
    firms.save(Examples.firm(), NOW);
    connections.save(
        new Connection(
            FIRM_ID,
            Source.JOBBER,
            ACCOUNT,
            PretendAuthorization.first(Duration.ofDays(90)),
            Health.GOOD,
            NOW.minusSeconds(60),
            Instant.EPOCH,
            0));
  }

  SyncJobber sync() {
    OpenEvents open = new OpenEvents(events, Duration.ZERO, clock);
    return new SyncJobber(
        new SyncJobber.Ports(
            new SyncPreflight(open, connections, firms, clock),
            open,
            connections,
            new FreshTokens(authorization, connections, new InMemoryLeases(), clock),
            jobber,
            books,
            books,
            wakeups,
            new NameConnection(authorization, firms, connections, wakeups, new HeardNews(), clock)),
        clock);
  }

  public SyncOutcome drain(EventKey... keys) {
    return drain(Duration.ofMinutes(2), keys);
  }

  public SyncOutcome drain(Duration left, EventKey... keys) {
    return sync().drain(new SyncRequest(ACCOUNT, List.of(keys)), () -> left);
  }

  public EventKey received(String topic, String item, Instant at) {
    EventKey key = new EventKey(Source.JOBBER, ACCOUNT, TODAY, topic + "|" + item + "|" + at);
    events.record(new WebhookEvent(key, topic, item, at), at);
    return key;
  }

  public FirmBooks kept() {
    return books.load(Examples.firm(), TODAY);
  }

  public List<String> invoiceIds() {
    return kept().books().invoices().stream().map(Invoice::id).toList();
  }

  static BookChange[] invoices(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Examples.invoice("inv-" + number, Known.AWAITING_PAYMENT))
        .map(BookChange.PutInvoice::new)
        .toArray(BookChange[]::new);
  }

  static BookChange expense() {
    return new BookChange.PutExpense(Examples.expense());
  }
}
