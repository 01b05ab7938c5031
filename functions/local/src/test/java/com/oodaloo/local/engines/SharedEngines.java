package com.oodaloo.local.engines;

import com.oodaloo.local.SmallStack;
import java.time.Clock;

/// The engines of this test run, started once: they take seconds. Tests use queues and mails of
/// their own.
public final class SharedEngines {
  public static final Mailbox MAILBOX = Mailbox.inMemory();
  private static final Engines ENGINES =
      Engines.start(SmallStack.stack(), new Engines.Choice.InMemory(), MAILBOX, Clock.systemUTC());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ENGINES::close));
  }

  private SharedEngines() {}

  public static Engines engines() {
    return ENGINES;
  }
}
