package com.oodaloo.local.functions;

import com.oodaloo.cli.template.Function;
import com.oodaloo.handlers.wiring.BareContext;

/// The context of one invocation. Time left is the function's whole timeout: nothing is cut off
/// here.
record LocalContext(Function function, String requestId) implements BareContext {
  private static final boolean EVERYTHING = System.getenv("OODALOO_TRACE") != null;

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getFunctionName() {
    return function.id();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(function.timeout().toMillis());
  }

  /// The lines that say all is well would drown the progress of the weeks.
  @Override
  public void log(String message) {
    if (EVERYTHING || !message.contains("\"level\":\"INFO\"")) {
      System.err.println(message.stripTrailing());
    }
  }
}
