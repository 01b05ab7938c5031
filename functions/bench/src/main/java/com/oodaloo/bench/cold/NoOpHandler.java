package com.oodaloo.bench.cold;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Does nothing: what the JVM and the runtime interface client cost by themselves.
public final class NoOpHandler implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }
}
