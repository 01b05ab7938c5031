package com.oodaloo.adapters.plaid.scenarios;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps every exchange that goes through it.
final class Recorder extends Filter {
  private final List<Live> heard = Collections.synchronizedList(new ArrayList<>());

  @SuppressWarnings("ArrayRecordComponent") // the bytes as they came, never compared
  private record Live(HttpExchange exchange, byte[] request, ByteArrayOutputStream answer) {
    Heard told() {
      return new Heard(
          exchange.getRequestURI().getPath(),
          new String(request, StandardCharsets.UTF_8),
          exchange.getResponseCode(),
          answer.toString(StandardCharsets.UTF_8));
    }
  }

  record Heard(String path, String request, int status, String answer) {}

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    exchange.setStreams(
        new ByteArrayInputStream(request), new Tee(exchange.getResponseBody(), answer));
    // Kept before it is answered: the caller may look as soon as the answer is complete.
    heard.add(new Live(exchange, request, answer));
    chain.doFilter(exchange);
  }

  @Override
  public String description() {
    return "keeps what was said";
  }

  List<Heard> heard() {
    return heard.stream().map(Live::told).toList();
  }

  private static final class Tee extends FilterOutputStream {
    private final OutputStream copy;

    Tee(OutputStream out, OutputStream copy) {
      super(out);
      this.copy = copy;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      copy.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      copy.write(bytes, from, length);
    }
  }
}
