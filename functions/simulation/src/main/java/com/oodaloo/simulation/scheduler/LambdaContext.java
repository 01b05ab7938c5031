package com.oodaloo.simulation.scheduler;

import com.oodaloo.handlers.wiring.BareContext;
import java.time.Duration;

/// The context of one invocation: time runs by the virtual clock, log lines go into the story.
public record LambdaContext(Worker worker, VirtualTime agenda, Story story) implements BareContext {
  @Override
  public String getAwsRequestId() {
    return "invocation-" + worker.number();
  }

  @Override
  public String getFunctionName() {
    return worker.function().word();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(Duration.between(agenda.instant(), worker.deadline()).toMillis());
  }

  @Override
  public void log(String message) {
    story.tell(() -> "#" + worker.number() + " says " + message.strip());
  }
}
