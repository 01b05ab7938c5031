package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.Trace;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One structured line per unit of work: what, because of what, about which id, how it ended, how
/// long it took, and what is to be counted of it.
///
/// Counts make the line a document of CloudWatch's embedded metric format, which costs no call.
/// Never a body, token, name or amount: callers give ids and outcome names only.
public final class WorkLog {
  /// The namespace of our metrics.
  public static final String NAMESPACE = "Oodaloo";

  /// Their one dimension.
  public static final String DIMENSION = "function";

  private static final int FORBIDDEN = 403;

  private final Context context;
  private final String work;
  private final String trace;
  private final long startedNanos = System.nanoTime();

  /// Of work that is done because of what `Trace` says, or else of this invocation.
  public WorkLog(Context context, String work) {
    this(context, work, Trace.current());
  }

  /// @param trace why it is done; empty for no other reason than this invocation
  public WorkLog(Context context, String work, String trace) {
    this.context = context;
    this.work = work;
    this.trace = trace.isEmpty() ? context.getAwsRequestId() : trace;
  }

  /// @param id of the event, firm or message; empty when there is none
  /// @param outcome the name of an outcome type
  public void done(String id, String outcome) {
    done(id, outcome, Map.of());
  }

  public void done(String id, String outcome, Map<Measure, Integer> counts) {
    line("INFO", id, outcome, counts);
  }

  /// Counts a link or a session that opened nothing.
  public void refused(int status) {
    if (status == FORBIDDEN) {
      line("INFO", "", "LINK_REFUSED", Map.of(Measure.LINKS_REFUSED, 1));
    }
  }

  /// Something that is handled but should be looked at.
  public void warn(String id, String outcome) {
    warn(id, outcome, Map.of());
  }

  public void warn(String id, String outcome, Map<Measure, Integer> counts) {
    line("WARN", id, outcome, counts);
  }

  private void line(String level, String id, String outcome, Map<Measure, Integer> counts) {
    ObjectNode line = Json.object();
    line.put("level", level);
    line.put("work", work);
    line.put("trace", trace);
    line.put("id", id);
    line.put("outcome", outcome);
    line.put("ms", (System.nanoTime() - startedNanos) / 1_000_000);
    count(line, counts);
    context.getLogger().log(new String(Json.bytes(line), StandardCharsets.UTF_8) + "\n");
  }

  /// What is nought is left out: no point of a metric is a nought already.
  private void count(ObjectNode line, Map<Measure, Integer> counts) {
    Map<Measure, Integer> some = new TreeMap<>(counts);
    some.values().removeIf(count -> count == 0);
    if (some.isEmpty()) {
      return;
    }
    ObjectNode format = line.putObject("_aws").put("Timestamp", System.currentTimeMillis());
    ObjectNode directive = format.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray().add(DIMENSION);
    ArrayNode metrics = directive.putArray("Metrics");
    line.put(DIMENSION, context.getFunctionName());
    some.forEach((measure, count) -> {
      metrics.addObject().put("Name", measure.metric()).put("Unit", "Count");
      line.put(measure.metric(), count);
    });
  }

  /// The name of a sealed outcome, `ALREADY_DONE` for `AlreadyDone`.
  public static String name(Object outcome) {
    return outcome
        .getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }
}
