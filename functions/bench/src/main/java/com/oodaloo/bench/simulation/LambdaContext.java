package com.oodaloo.bench.simulation;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The context of one invocation: time runs by the virtual clock, log lines go into the story.
record LambdaContext(Worker worker, Agenda agenda, Story story) implements Context, LambdaLogger {
  @Override
  public String getAwsRequestId() {
    return "invocation-" + worker.number();
  }

  @Override
  public String getLogGroupName() {
    return worker.function().word();
  }

  @Override
  public String getLogStreamName() {
    return "simulation";
  }

  @Override
  public String getFunctionName() {
    return worker.function().word();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + worker.function().word();
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
    return Math.toIntExact(Duration.between(agenda.instant(), worker.deadline()).toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public void log(String message) {
    story.tell(() -> "#" + worker.number() + " says " + message.strip());
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
