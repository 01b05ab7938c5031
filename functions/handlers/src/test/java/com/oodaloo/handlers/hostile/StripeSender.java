package com.oodaloo.handlers.hostile;

import com.oodaloo.adapters.stripe.StripeWebhooks;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.hashing.HmacSha256;
import com.oodaloo.app.ingest.WebhookReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Stripe: a moment and HMACs in hex, by scheme.
record StripeSender() implements Sender {
  private static final String SECRET = "whsec_test";
  private static final long T = NOW.getEpochSecond();

  @Override
  public WebhookReader reader() {
    return new StripeWebhooks(List.of(new Secret(SECRET), new Secret("whsec_before")));
  }

  @Override
  public String header() {
    return StripeWebhooks.HEADER;
  }

  @Override
  public String body() {
    return """
    {"id": "evt_1", "object": "event", "type": "payout.paid", "created": 1741193998,
     "account": "acct_7", "data": {"object": {"id": "po_1", "amount": 99999}}}
    """;
  }

  @Override
  public Request signed(byte[] body) {
    return Request.of(header(), "t=" + T + ",v1=" + mark(SECRET, T + ".", body), body);
  }

  @Override
  public Request forged(int number) {
    byte[] body = Request.bytes(body());
    return Request.of(header(), "t=" + T + ",v1=" + mark(SECRET + number, T + ".", body), body);
  }

  @Override
  public Stream<String> values() {
    return Stream.of("id", "type", "created");
  }

  @Override
  public Stream<Attack> attacks() {
    return Stream.concat(moments(), schemes());
  }

  /// Signed rightly, at another time; and moments that are none.
  private static Stream<Attack> moments() {
    Stream<String> wrong =
        LongStream.of(-31_536_000, -86_400, -3_600, -301, 301, 3_600, 86_400, 31_536_000)
            .mapToObj(offset -> Long.toString(T + offset));
    Stream<String> none =
        Stream.of(
            "",
            "-1",
            "0",
            "+" + T,
            T + ".0",
            " " + T,
            "0x67c8",
            "99999999999",
            "1e9",
            "٣",
            "9223372036854775808");
    return Stream.concat(wrong, none)
        .map(second ->
            "t="
                + second
                + ",v1="
                + mark(SECRET, second + ".", Request.bytes(new StripeSender().body())))
        .map(StripeSender::attack);
  }

  private static Stream<Attack> schemes() {
    byte[] body = Request.bytes(new StripeSender().body());
    String mark = mark(SECRET, T + ".", body);
    String t = "t=" + T;
    return Stream.of(
            t,
            "v1=" + mark,
            t + ",v0=" + mark,
            t + ",v2=" + mark,
            t + ",V1=" + mark,
            t + ",v1= " + mark,
            t + ",v1=" + mark.toUpperCase(Locale.ROOT),
            t + ",v1=" + mark + "00",
            t + ",v1=" + mark.substring(2),
            t + ",v1=",
            t + " v1=" + mark,
            t + ";v1=" + mark,
            t + "," + t + ",v1=" + mark,
            "t=0," + t + ",v1=" + mark,
            t + (",v1=" + "0".repeat(64)).repeat(17) + ",v1=" + mark,
            t + ",v1=" + mark(SECRET, "", body),
            t + ",v1=" + mark(SECRET, T + "", body))
        .map(StripeSender::attack);
  }

  private static Attack attack(String header) {
    StripeSender stripe = new StripeSender();
    return Attack.of("mark", Request.of(stripe.header(), header, Request.bytes(stripe.body())));
  }

  private static String mark(String secret, String moment, byte[] body) {
    byte[] mark = new HmacSha256(Request.bytes(secret)).of(Request.bytes(moment), body);
    return HexFormat.of().formatHex(mark);
  }
}
