package com.oodaloo.app.access;

import com.oodaloo.app.digest.Mailer;
import com.oodaloo.domain.firm.Firm;
import java.net.URI;

/// Mails without words, for the tests of use cases: the subject is the kind, the text the token.
public final class OwnerMails {
  private OwnerMails() {}

  public static Mailer.Mail plain(Firm firm, OwnerMail mail, URI base) {
    return new Mailer.Mail(
        mail.to(), mail.kind().name(), mail.about(), mail.token(), firm.id() + "_" + base, "");
  }
}
