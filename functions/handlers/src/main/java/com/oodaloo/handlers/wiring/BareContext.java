package com.oodaloo.handlers.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/// The context of an invocation that Lambda did not make. Its maker says what the functions ask
/// for: request, function, time left, and where a line is logged. The rest nobody reads.
public interface BareContext extends Context, LambdaLogger {
  @Override
  default String getLogGroupName() {
    return "";
  }

  @Override
  default String getLogStreamName() {
    return "";
  }

  @Override
  default String getFunctionVersion() {
    return "";
  }

  @Override
  default String getInvokedFunctionArn() {
    return "";
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives none where the caller is no mobile SDK
  default @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // Lambda gives none where the caller is no mobile SDK
  default @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  default int getMemoryLimitInMB() {
    return 0;
  }

  @Override
  default LambdaLogger getLogger() {
    return this;
  }

  @Override
  default void log(byte[] message) {
    log(new String(message, UTF_8));
  }
}
