package com.oodaloo.local.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.oodaloo.local.template.Function;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The context of one invocation. Time left is the function's whole timeout: nothing is cut off
/// here.
record LocalContext(Function function, String requestId) implements Context, LambdaLogger {
  private static final boolean EVERYTHING = System.getenv("OODALOO_TRACE") != null;

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + function.id();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return function.id();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + function.id();
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives none where the caller is no mobile SDK
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives none where the caller is no mobile SDK
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(function.timeout().toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memoryMegabytes();
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  /// The lines that say all is well would drown the progress of the weeks.
  @Override
  public void log(String message) {
    if (EVERYTHING || !message.contains("\"level\":\"INFO\"")) {
      System.err.println(message.stripTrailing());
    }
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
