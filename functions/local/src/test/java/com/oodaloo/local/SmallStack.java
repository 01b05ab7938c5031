package com.oodaloo.local;

import com.oodaloo.cli.template.DeadLetter;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Queue;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Table;
import com.oodaloo.cli.template.Trigger;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A stack with one of everything: a webhook, a worker behind a queue, a tray, three schedules, a
/// table.
public final class SmallStack {
  public static final String QUEUE = "WorkQueue";
  public static final String DEAD = "WorkDeadQueue";

  private SmallStack() {}

  public static Stack stack() {
    return new Stack(
        List.of(
            function("HookFunction", new Trigger.HttpRoute("POST", "/webhooks/jobber")),
            function("WorkFunction", new Trigger.QueueTrigger(QUEUE, 10, true)),
            function("TrayFunction", new Trigger.FunctionUrl()),
            function("DigestFunction", schedule("digest", "cron(0 * * * ? *)")),
            function("SyncFunction", schedule("sync", "rate(6 hours)")),
            function("SweepFunction", schedule("sweep", "rate(1 minute)"))),
        List.of(table()),
        List.of(queue(), dead()),
        List.of());
  }

  private static Function function(String id, Trigger trigger) {
    return new Function(
        id,
        "com.example." + id,
        Duration.ofSeconds(10),
        512,
        Map.of(),
        List.of(trigger),
        new DeadLetter.Absent(),
        id + "Role",
        id + "Log");
  }

  private static Trigger schedule(String name, String expression) {
    return new Trigger.Schedule(name, expression, ZoneOffset.UTC);
  }

  private static Queue queue() {
    return new Queue(
        QUEUE,
        "work",
        Duration.ofSeconds(60),
        Duration.ZERO,
        Duration.ofDays(4),
        new DeadLetter.To(DEAD),
        5);
  }

  private static Queue dead() {
    return new Queue(
        DEAD,
        "work-dead",
        Duration.ofSeconds(30),
        Duration.ZERO,
        Duration.ofDays(14),
        new DeadLetter.Absent(),
        0);
  }

  private static Table table() {
    return new Table(
        "EventsTable",
        "events",
        List.of(
            new Table.Attribute("pk", Table.AttributeType.S),
            new Table.Attribute("sk", Table.AttributeType.S),
            new Table.Attribute("dueShard", Table.AttributeType.S)),
        List.of(
            new Table.KeyPart("pk", Table.KeyRole.HASH),
            new Table.KeyPart("sk", Table.KeyRole.RANGE)),
        List.of(
            new Table.Index("by-due", List.of(new Table.KeyPart("dueShard", Table.KeyRole.HASH)))),
        "ttl",
        Set.of());
  }
}
