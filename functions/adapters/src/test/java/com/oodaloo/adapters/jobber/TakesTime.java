package com.oodaloo.adapters.jobber;

import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.app.sync.jobber.JobberSource;

/// A source whose every call takes a little of the world's time.
record TakesTime(JobberSource source, WorldClock clock) implements JobberSource {
  @Override
  public Page read(Request request) {
    clock.passes(SandboxedSync.CALL);
    return source.read(request);
  }

  @Override
  public Ids ids(Account account, JobberList list, String after) {
    clock.passes(SandboxedSync.CALL);
    return source.ids(account, list, after);
  }

  @Override
  public boolean isThere(Account account, JobberList list, String id) {
    clock.passes(SandboxedSync.CALL);
    return source.isThere(account, list, id);
  }

  @Override
  public JobberNotice notice(WebhookEvent event) {
    return source.notice(event);
  }
}
