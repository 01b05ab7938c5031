package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;

import com.oodaloo.app.Examples;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.digest.InMemoryMailer;
import com.oodaloo.app.links.InMemoryLinkUse;
import com.oodaloo.app.links.LinkKeys;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.links.SignedLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/// All that access is made of, in memory, with a clock that a test moves.
final class AccessHouse {
  static final URI BASE = URI.create("https://tray.example");

  Instant now = NOW;
  final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  final InMemoryFirms firms = new InMemoryFirms();
  final InMemoryFirmNotes notes = new InMemoryFirmNotes();
  final InMemoryLinkUse use = new InMemoryLinkUse();
  final InMemoryMailer mailer = new InMemoryMailer();
  final InMemoryDueErasures due = new InMemoryDueErasures();
  final SignedLinks links =
      new SignedLinks(
          LinkKeys.of(List.of(new byte[16])), use::since, clock, new SplittableRandom(1));
  final RevokeLinks revoke = new RevokeLinks(use, clock);
  final TellOwner owner = new TellOwner(firms, mailer, OwnerMails::plain);
  final OwnerSessions sessions = new OwnerSessions(notes, use, links, clock);
  final FreshProof proof =
      new FreshProof(new FreshProof.Ports(firms, links, use, sessions, owner), clock);
  final ChangeRecipient recipient =
      new ChangeRecipient(new ChangeRecipient.Ports(firms, notes, links, revoke, owner), clock);
  final LeaveForGood leave = new LeaveForGood(firms, due, links, owner, LeaveForGood.GRACE, clock);

  AccessHouse() {
    firms.save(Examples.firm(), NOW);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  String address() {
    return firms.find(FIRM_ID).orElseThrow().mail().recipient();
  }

  /// The token of the last mail of that kind to that address.
  String mailed(OwnerMail.Kind kind, String to) {
    return mailer.mails().stream()
        .filter(mail -> mail.subject().equals(kind.name()) && mail.to().equals(to))
        .reduce((_, later) -> later)
        .orElseThrow()
        .text();
  }
}
