package com.oodaloo.adapters.jobber;

import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.app.sync.jobber.JobberSource;
import java.util.random.RandomGenerator;

/// A source under which, one page in `oneIn`, the process is killed.
record Killing(JobberSource source, RandomGenerator chance, int oneIn) implements JobberSource {
  /// Nothing catches it, as nothing catches the end of a process.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Page read(Request request) {
    Page page = source.read(request);
    if (chance.nextInt(oneIn) == 0) {
      throw new Killed();
    }
    return page;
  }

  @Override
  public Ids ids(Account account, JobberList list, String after) {
    return source.ids(account, list, after);
  }

  @Override
  public boolean isThere(Account account, JobberList list, String id) {
    return source.isThere(account, list, id);
  }

  @Override
  public JobberNotice notice(WebhookEvent event) {
    return source.notice(event);
  }
}
