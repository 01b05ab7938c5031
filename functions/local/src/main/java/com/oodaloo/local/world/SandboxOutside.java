package com.oodaloo.local.world;

import com.oodaloo.sandbox.Sandbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sandbox as what happens outside.
record SandboxOutside(Sandbox sandbox) implements Outside {
  @Override
  public List<Webhook> advanceTo(Instant moment) {
    return sandbox.advanceTo(moment).stream()
        .map(webhook -> new Webhook(webhook.path(), webhook.headers(), webhook.body()))
        .toList();
  }

  @Override
  public Optional<Instant> nextEvent() {
    return sandbox.nextEvent();
  }
}
