package com.oodaloo.bench.cost;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Trigger;
import com.oodaloo.local.meter.AwsCall;
import com.oodaloo.local.meter.Meter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What a world's functions used, as AWS would bill it.
///
/// Counted where it happens: calls, capacity units, invocations, log lines, requests to vendors.
/// Added by rule: what Lambda's pollers ask of SQS for a batch (one receipt, one deletion), its own
/// log lines, and a KMS request for each drain, as if every drain found its data key forgotten. A
/// function's own time, measured on a whole processor, takes longer on the part of one that its
/// memory buys.
final class Metering {
  private static final double GB = 1e9;

  /// Lambda gives this much memory a whole processor (AWS Lambda, memory).
  private static final int WHOLE_PROCESSOR_MEGABYTES = 1_769;

  private static final Map<String, String> VENDORS =
      Map.of(
          "jobber", "JobberSyncFunction",
          "plaid", "PlaidSyncFunction",
          "stripe", "StripeSyncFunction");

  private final MeteredWorld metered;
  private final Prices prices;
  private final ToDoubleFunction<Meter.Invocation> millis;
  private final Map<Usage.Line, Double> amounts = new HashMap<>();

  private Metering(MeteredWorld metered, Prices prices, ToDoubleFunction<Meter.Invocation> millis) {
    this.metered = metered;
    this.prices = prices;
    this.millis = millis;
  }

  /// What was used since the world's last reset.
  ///
  /// @param millis how long an invocation took, without its vendors
  static Usage of(MeteredWorld world, Prices prices, ToDoubleFunction<Meter.Invocation> millis) {
    Metering metering = new Metering(world, prices, millis);
    world.meter().calls().forEach(metering::call);
    world.meter().invocations().forEach(metering::invocation);
    world.meter().lines().forEach(metering::line);
    VENDORS.forEach((vendor, function) ->
        metering.runs(
            function,
            metering.megabytes(function),
            world.door().asked().getOrDefault(vendor, 0) * prices.of("assumed." + vendor + "-ms")));
    return new Usage(metering.amounts);
  }

  private void add(BilledItem item, String by, double amount) {
    amounts.merge(new Usage.Line(item, by), amount, Double::sum);
  }

  /// A refused write costs what a write costs, a read of nothing what the smallest read does.
  private void call(AwsCall call) {
    switch (call.action().substring(0, call.action().indexOf(':'))) {
      case "dynamodb" ->
          add(
              call.isRead() ? BilledItem.READ_UNIT : BilledItem.WRITE_UNIT,
              call.function(),
              call.units() > 0 ? call.units() : call.isRead() ? 0.5 : 1);
      case "sqs" -> add(BilledItem.SQS_REQUEST, call.function(), 1);
      case "ses" -> add(BilledItem.MAIL, call.function(), 1);
      case "events" -> add(BilledItem.BUS_EVENT, call.function(), 1);
      case "kms" -> add(BilledItem.KMS_REQUEST, call.function(), 1);
      default -> throw new IllegalStateException(call.action() + " has no price");
    }
  }

  private void invocation(Meter.Invocation invocation) {
    String id = invocation.function();
    Function function = metered.stack().function(id);
    add(BilledItem.LAMBDA_REQUEST, id, 1);
    runs(id, Math.max(megabytes(id), WHOLE_PROCESSOR_MEGABYTES), millis.applyAsDouble(invocation));
    logged(id, prices.of("assumed.platform-log-bytes"));
    if (!function.triggers(Trigger.HttpRoute.class).isEmpty()) {
      add(BilledItem.HTTP_REQUEST, id, 1);
      logged(id, prices.of("assumed.access-log-bytes"));
    }
    if (!function.triggers(Trigger.QueueTrigger.class).isEmpty() && !invocation.isScheduled()) {
      add(BilledItem.SQS_REQUEST, id, 2);
      if (id.equals("JobberSyncFunction") || id.equals("PlaidSyncFunction")) {
        add(BilledItem.KMS_REQUEST, id, 1);
      }
    }
  }

  private int megabytes(String function) {
    return metered.stack().function(function).memoryMegabytes();
  }

  private void runs(String function, int megabytes, double milliseconds) {
    add(BilledItem.LAMBDA_GB_SECOND, function, megabytes / 1024.0 * milliseconds / 1000);
  }

  private void line(Meter.LogLine line) {
    logged(
        line.function(),
        line.text().getBytes(StandardCharsets.UTF_8).length + prices.of("assumed.line-log-bytes"));
  }

  private void logged(String function, double bytes) {
    add(BilledItem.LOG_GB, function, bytes / GB);
  }
}
