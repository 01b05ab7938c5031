package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One structured line per unit of work: what, about which id, how it ended, how long it took.
///
/// Never a body, token, name or amount: callers give ids and outcome names only.
public final class WorkLog {
  private final Context context;
  private final String work;
  private final long startedNanos = System.nanoTime();

  public WorkLog(Context context, String work) {
    this.context = context;
    this.work = work;
  }

  /// @param id of the event, firm or message; empty when there is none
  /// @param outcome the name of an outcome type
  public void done(String id, String outcome) {
    line("INFO", id, outcome);
  }

  /// Something that is handled but should be looked at.
  public void warn(String id, String outcome) {
    line("WARN", id, outcome);
  }

  private void line(String level, String id, String outcome) {
    ObjectNode line = Json.object();
    line.put("level", level);
    line.put("work", work);
    line.put("id", id);
    line.put("outcome", outcome);
    line.put("ms", (System.nanoTime() - startedNanos) / 1_000_000);
    context.getLogger().log(new String(Json.bytes(line), StandardCharsets.UTF_8) + "\n");
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
