package com.oodaloo.app.digest;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.outcomes.Outcomes;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.domain.digest.Digest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What runs of the digest send and tell, over ports in memory.
final class DigestRuns {
  /// Monday 07:00 in Denver, before and after the clocks go forward.
  static final Instant MONDAY = Instant.parse("2025-03-03T14:00:00Z");

  static final Instant NEXT_MONDAY = Instant.parse("2025-03-10T13:00:00Z");

  final InMemoryFirms firms = new InMemoryFirms();
  final InMemoryDigestLog log = new InMemoryDigestLog();
  final InMemoryMailer mailer = new InMemoryMailer();
  final List<Outcome> told = new ArrayList<>();
  Outcomes outcomes = told::addAll;
  List<Lost> lost = List.of();
  TimeLeft left = TimeLeft.PLENTY;
  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  BooksReader library = books;

  SendDigests.Run at(Instant moment) {
    return at(moment, mailer);
  }

  SendDigests.Run at(Instant moment, Mailer through) {
    return new SendDigests(
            new SendDigests.Ports(firms, _ -> lost, library, log, WRITER, through, tell(moment)),
            Clock.fixed(moment, ZoneOffset.UTC))
        .run(left);
  }

  private TellOutcomes tell(Instant moment) {
    return new TellOutcomes(_ -> lost, books, outcomes, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private static final DigestWriter WRITER =
      new DigestWriter() {
        @Override
        public Mailer.Mail write(Digest digest) {
          return mail(digest, digest.firm().mail().recipient());
        }

        @Override
        public Mailer.Mail copy(Digest digest) {
          return mail(digest, digest.firm().mail().bookkeeper());
        }
      };

  private static Mailer.Mail mail(Digest digest, String to) {
    return new Mailer.Mail(to, "Your week", "<p>", text(digest), "tag", "https://u");
  }

  private static String text(Digest digest) {
    return String.join("\n", digest.notes());
  }
}
