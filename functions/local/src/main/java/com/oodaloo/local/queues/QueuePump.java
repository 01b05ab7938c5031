package com.oodaloo.local.queues;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Trigger.QueueTrigger;
import com.oodaloo.local.engines.EngineQueues;
import com.oodaloo.local.engines.QueueMessage;
import com.oodaloo.local.functions.InvocationFailed;
import com.oodaloo.local.functions.Invoker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Moves messages from the queues to the functions the template names for them.
///
/// What waits in a queue is taken out whole and put into the order of its bodies before it is cut
/// into batches, so that the same world gives the same run whatever order the emulator chose. Every
/// twentieth message is delivered a second time after it was worked off. A failed message becomes
/// receivable again when its visibility timeout has passed on the movable clock or in real time,
/// whichever is sooner.
///
/// Not safe for use by several threads.
public final class QueuePump {
  private static final int TWICE_EVERY = 20;
  private static final int SQS_MAX_MESSAGES = 10;

  private final EngineQueues queues;
  private final Invoker invoker;
  private final InstantSource clock;
  private final List<Route> routes;
  private final List<Held> held = new ArrayList<>();
  private int handed;
  private int twice;
  private int failures;

  public QueuePump(Stack stack, EngineQueues queues, Invoker invoker, InstantSource clock) {
    this.queues = queues;
    this.invoker = invoker;
    this.clock = clock;
    this.routes =
        stack.functions().stream()
            .flatMap(function ->
                function.triggers(QueueTrigger.class).stream()
                    .map(trigger -> route(stack, function.id(), trigger)))
            .toList();
  }

  private Route route(Stack stack, String functionId, QueueTrigger trigger) {
    return new Route(
        functionId,
        trigger,
        queues.queueArn(trigger.queueId()),
        stack.queue(trigger.queueId()).visibility());
  }

  private record Route(
      String functionId, QueueTrigger trigger, String queueArn, Duration visibility) {}

  /// A failed message, invisible until then.
  private record Held(String queueId, QueueMessage message, Instant until) {}

  /// Delivers until every queue is empty of what can be received, or at least `limit` messages
  /// were.
  public Pumping pumpUntilQuiet(int limit) {
    releaseDue();
    int delivered = 0;
    while (delivered < limit) {
      int round = 0;
      for (Route route : routes) {
        round += pump(route, limit);
      }
      if (round == 0) {
        return new Pumping.Quiet(delivered);
      }
      delivered += round;
    }
    return new Pumping.StillBusy(delivered);
  }

  /// Second deliveries so far.
  public int deliveredTwice() {
    return twice;
  }

  /// Deliveries so far that the function did not work off.
  public int failures() {
    return failures;
  }

  private void releaseDue() {
    Instant now = clock.instant();
    List<Held> due = held.stream().filter(message -> !message.until().isAfter(now)).toList();
    held.removeAll(due);
    due.forEach(message -> queues.release(message.queueId(), message.message()));
  }

  private int pump(Route route, int limit) {
    List<QueueMessage> waiting = drain(route.trigger().queueId(), limit);
    int size = route.trigger().batchSize();
    for (int start = 0; start < waiting.size(); start += size) {
      deliver(route, waiting.subList(start, Math.min(start + size, waiting.size())));
    }
    return waiting.size();
  }

  /// A batch that is not full was the last one: what a short poll may have missed, the next round
  /// sees.
  private List<QueueMessage> drain(String queueId, int limit) {
    var all = new ArrayList<QueueMessage>();
    List<QueueMessage> some;
    do {
      some = queues.receive(queueId, SQS_MAX_MESSAGES);
      all.addAll(some);
    } while (some.size() == SQS_MAX_MESSAGES && all.size() < limit);
    all.sort(Comparator.comparing(QueueMessage::body).thenComparing(QueueMessage::id));
    return all;
  }

  private void deliver(Route route, List<QueueMessage> batch) {
    Set<String> failed = invoke(route, batch);
    var done = new ArrayList<QueueMessage>();
    for (QueueMessage message : batch) {
      handed++;
      boolean fine = !failed.contains(message.id());
      if (fine && (handed % TWICE_EVERY != 0 || again(route, message))) {
        done.add(message);
      } else {
        hold(route, message);
      }
    }
    queues.delete(route.trigger().queueId(), done);
  }

  /// Delivers a message that was worked off once more, and says whether that went well too.
  private boolean again(Route route, QueueMessage message) {
    twice++;
    return invoke(route, List.of(message)).isEmpty();
  }

  private void hold(Route route, QueueMessage message) {
    failures++;
    held.add(
        new Held(route.trigger().queueId(), message, clock.instant().plus(route.visibility())));
  }

  private Set<String> invoke(Route route, List<QueueMessage> batch) {
    byte[] event = SqsEvent.write(route.queueArn(), batch);
    try {
      byte[] answer = invoker.invoke(route.functionId(), event);
      return route.trigger().reportsItemFailures() ? SqsEvent.failed(answer, batch) : Set.of();
    } catch (InvocationFailed _) {
      return SqsEvent.ids(batch);
    }
  }
}
