package com.oodaloo.app.digest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the mails in the order they were sent, for the tests of use cases.
public final class InMemoryMailer implements Mailer {
  private final List<Mail> mails = new CopyOnWriteArrayList<>();

  @Override
  public String send(Mail mail) {
    mails.add(mail);
    return "mail-" + mails.size();
  }

  public List<Mail> mails() {
    return List.copyOf(mails);
  }
}
