package com.oodaloo.simulation.scheduler;

import java.time.Duration;
import java.util.Locale;

/// The functions, with their time-outs as `template.yaml` has them.
public enum LambdaName {
  JOBBER_WEBHOOK(10),
  PLAID_WEBHOOK(10),
  STRIPE_WEBHOOK(10),
  JOBBER_OAUTH(20),
  PLAID_LINK(20),
  JOBBER_SYNC(120),
  PLAID_SYNC(120),
  STRIPE_SYNC(60),
  RECONCILE(120),
  DIGEST(300),
  TRAY(20),
  SWEEP(50),
  MAIL_EVENTS(20);

  private final Duration timeout;

  LambdaName(int seconds) {
    this.timeout = Duration.ofSeconds(seconds);
  }

  public Duration timeout() {
    return timeout;
  }

  /// Its name in a story and a fault point, `jobber-webhook`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
