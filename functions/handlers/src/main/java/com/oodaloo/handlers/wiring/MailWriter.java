package com.oodaloo.handlers.wiring;

import com.oodaloo.app.access.OwnerMail;
import com.oodaloo.app.digest.DigestWriter;
import com.oodaloo.app.digest.MailWay;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.pages.digest.DigestLinks;
import com.oodaloo.handlers.pages.digest.DigestMail;
import com.oodaloo.handlers.pages.digest.DigestPage;
import com.oodaloo.handlers.pages.digest.FreshLinkPage;
import com.oodaloo.handlers.pages.digest.OwnerMailPage;
import com.oodaloo.handlers.queue.MailEvent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

/// Writes a digest as mail, signing each of its links for its one purpose.
final class MailWriter implements DigestWriter {
  /// The reader of an old mail can still unsubscribe.
  private static final Duration UNSUBSCRIBE_LIFE = Duration.ofDays(400);

  private final SignedLinks links;
  private final URI trayUrl;
  private final URI publicUrl;

  MailWriter(SignedLinks links, URI trayUrl, URI publicUrl) {
    this.links = links;
    this.trayUrl = trayUrl;
    this.publicUrl = publicUrl;
  }

  @Override
  public Mailer.Mail write(Digest digest) {
    FirmId firm = digest.firm().id();
    String unsubscribe = unsubscribe(digest.firm());
    String settings = url("/settings", links.sign(Purpose.TRAY, firm, ""));
    DigestMail mail =
        DigestPage.render(
            digest,
            new DigestLinks(
                item -> url("/item", links.sign(Purpose.ANSWER, firm, item)),
                tray(firm),
                unsubscribe,
                settings,
                settings,
                url("/company", links.sign(Purpose.TRAY, firm, ""))));
    return new Mailer.Mail(
        digest.firm().mail().recipient(),
        mail.subject(),
        mail.html(),
        mail.text(),
        firm.value() + "_" + Week.of(digest.monday()),
        unsubscribe);
  }

  /// The bookkeeper's copy: every link shows, none answers, and the way out is of the copy alone.
  @Override
  public Mailer.Mail copy(Digest digest) {
    FirmId firm = digest.firm().id();
    String unsubscribe = wayOut(firm, MailWay.ofCopy(digest.firm().mail()));
    DigestMail mail =
        DigestPage.render(
            digest,
            new DigestLinks(
                item -> url("/item", links.sign(Purpose.READ, firm, item)),
                url("/", links.sign(Purpose.READ, firm, "")),
                unsubscribe,
                url("/company", links.sign(Purpose.READ, firm, ""))));
    return new Mailer.Mail(
        digest.firm().mail().bookkeeper(),
        mail.subject(),
        mail.html(),
        mail.text(),
        firm.value() + "_" + MailEvent.COPY + Week.of(digest.monday()),
        unsubscribe);
  }

  /// The mail that answers a link that was too old.
  ///
  /// @param base the tray's address as it was asked under, for a function that is not told it
  Mailer.Mail freshLink(Firm firm, LocalDate today, URI base) {
    return trayUrl.toString().isEmpty()
        ? new MailWriter(links, base, publicUrl).freshLink(firm, today)
        : freshLink(firm, today);
  }

  private Mailer.Mail freshLink(Firm firm, LocalDate today) {
    DigestMail mail = FreshLinkPage.render(firm, tray(firm.id()));
    return new Mailer.Mail(
        firm.mail().recipient(),
        mail.subject(),
        mail.html(),
        mail.text(),
        firm.id().value() + "_link_" + today,
        unsubscribe(firm));
  }

  private String tray(FirmId firm) {
    return url("/", links.sign(Purpose.TRAY, firm, ""));
  }

  /// The short mails about access. The tag names no firm: they may go to an address that nobody has
  /// confirmed, and what that one does must not stop the firm's mail.
  Mailer.Mail owner(Firm firm, OwnerMail mail, URI base) {
    if (trayUrl.toString().isEmpty() && !base.toString().isEmpty()) {
      return new MailWriter(links, base, publicUrl).owner(firm, mail, URI.create(""));
    }
    String link = mail.token().isEmpty() ? "" : url("/confirm", mail.token());
    DigestMail words = OwnerMailPage.render(firm, mail, link);
    return new Mailer.Mail(
        mail.to(), words.subject(), words.html(), words.text(), "access", unsubscribe(firm));
  }

  private String unsubscribe(Firm firm) {
    return wayOut(firm.id(), MailWay.ofOwner(firm.mail()));
  }

  private String wayOut(FirmId firm, MailWay way) {
    return url("/unsubscribe", links.sign(Purpose.UNSUBSCRIBE, firm, way.item(), UNSUBSCRIBE_LIFE));
  }

  private String url(String path, String token) {
    return trayUrl + path + "?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
