package com.oodaloo.adapters.plaid;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Sends every request once and reads a bounded answer.
///
/// OkHttp repeats a POST on 503 with `Retry-After: 0` whatever its retry switch says; only a body
/// that may be written once stops it. An answer over the limit is cut, and so not readable as JSON.
final class BoundedExchange implements Interceptor {
  /// 500 transactions are below 2 MB; the limit is for what is not an answer of Plaid's.
  static final long ANSWER_BYTES_MAX = 16L << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    if (body != null) {
      request = request.newBuilder().method(request.method(), new Once(body)).build();
    }
    try (Response response = chain.proceed(request)) {
      return response.newBuilder().body(response.peekBody(ANSWER_BYTES_MAX)).build();
    }
  }

  private static final class Once extends RequestBody {
    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
