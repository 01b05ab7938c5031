package com.oodaloo.app.access;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.OwnerNews;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;

/// Mails the owner what happened to their account. News never undo what they tell of: a mail
/// service that does not answer is no reason to refuse a connection that stands already.
public final class TellOwner implements OwnerNews {
  private final Firms firms;
  private final Mailer mailer;
  private final Writer writer;

  public TellOwner(Firms firms, Mailer mailer, Writer writer) {
    this.firms = firms;
    this.mailer = mailer;
    this.writer = writer;
  }

  /// Puts it into words; `base` is the tray's address as it was asked under.
  @FunctionalInterface
  public interface Writer {
    Mailer.Mail write(Firm firm, OwnerMail mail, URI base);
  }

  /// @throws Unavailable when the mail service does not answer
  void send(Firm firm, OwnerMail mail, URI base) {
    mailer.send(writer.write(firm, mail, base));
  }

  @Override
  public void connectedAgain(FirmId firm, String by) {
    tell(firm, OwnerMail.Kind.JOBBER_AGAIN, by);
  }

  @Override
  public void bankConnected(FirmId firm) {
    tell(firm, OwnerMail.Kind.BANK_CONNECTED, "");
  }

  @Override
  public void connectionEnded(FirmId firm, Source source) {
    tell(firm, OwnerMail.Kind.CONNECTION_ENDED, source.word());
  }

  private void tell(FirmId id, OwnerMail.Kind kind, String about) {
    firms
        .find(id)
        .ifPresent(firm -> {
          try {
            send(firm, new OwnerMail(kind, firm.mail().recipient(), "", about), URI.create(""));
          } catch (Unavailable _) {
            // Said above.
          }
        });
  }
}
