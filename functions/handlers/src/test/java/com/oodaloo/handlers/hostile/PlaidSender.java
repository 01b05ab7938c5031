package com.oodaloo.handlers.hostile;

import com.oodaloo.adapters.plaid.CachedKeys;
import com.oodaloo.adapters.plaid.PlaidWebhooks;
import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.app.hashing.HmacSha256;
import com.oodaloo.app.ingest.WebhookReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Plaid: an ES256 token about the hash of the body.
record PlaidSender(Es256 key) implements Sender {
  private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"typ\":\"JWT\"}";
  private static final long T = NOW.getEpochSecond();

  PlaidSender() {
    this(Es256.fresh());
  }

  @Override
  public WebhookReader reader() {
    return new PlaidWebhooks(
        new CachedKeys(
            (kid, _) -> kid.equals("key-1") ? Optional.of(key.key()) : Optional.empty()));
  }

  @Override
  public String header() {
    return PlaidWebhooks.HEADER;
  }

  @Override
  public String body() {
    return """
    {
      "webhook_type": "TRANSACTIONS",
      "webhook_code": "SYNC_UPDATES_AVAILABLE",
      "item_id": "itemPrecision",
      "environment": "production"
    }
    """;
  }

  @Override
  public Request signed(byte[] body) {
    return Request.of(header(), key.token(HEADER, claims(Long.toString(T), body)), body);
  }

  @Override
  public Request forged(int number) {
    byte[] body = Request.bytes(body());
    String kid = number % 2 == 0 ? "key-1" : "key-" + number;
    String token =
        Es256.fresh().token(HEADER.replace("key-1", kid), claims(Long.toString(T), body));
    return Request.of(header(), token, body);
  }

  @Override
  public Stream<String> values() {
    return Stream.of("webhook_type", "webhook_code", "item_id");
  }

  @Override
  public Stream<Attack> attacks() {
    return Stream.of(algorithms(), moments(), claims(), marks())
        .flatMap(tokens -> tokens)
        .map(token -> Attack.of("token", Request.of(header(), token, Request.bytes(body()))));
  }

  /// Signed with Plaid's own key, under a header that asks for something else.
  private Stream<String> algorithms() {
    String claims = claims(Long.toString(T), Request.bytes(body()));
    Stream<String> wrong =
        Stream.of(
                "none",
                "None",
                "NONE",
                "",
                "HS256",
                "RS256",
                "PS256",
                "ES384",
                "ES512",
                "ES256K",
                "EdDSA",
                "es256",
                " ES256",
                "ES256 ",
                "ES256\\u0000")
            .map(alg -> HEADER.replace("ES256", alg));
    Stream<String> extensions =
        Stream.of(
                "jwk\":{}",
                "jku\":\"https://evil.example\"",
                "x5u\":\"https://evil.example\"",
                "x5c\":[\"AA\"]",
                "crit\":[\"exp\"]",
                "crit\":[]",
                "kid\":\"key-1\"",
                "alg\":\"ES256\"")
            .map(field -> HEADER.replaceFirst("\\{", "{\"" + field + ","));
    Stream<String> kids =
        Stream.of("", " ", "../key-1", "key-1\\u0000", "' OR 1=1", "x".repeat(65), "http://evil")
            .map(kid -> HEADER.replace("key-1", kid));
    Stream<String> types =
        Stream.of(
            "{}",
            "[]",
            "null",
            "\"ES256\"",
            "{\"alg\":[\"ES256\"]}",
            "{\"alg\":{\"alg\":\"ES256\"},\"kid\":\"key-1\"}",
            "{\"alg\":\"ES256\",\"kid\":7}");
    return Stream.of(wrong, extensions, kids, types)
        .flatMap(headers -> headers)
        .map(header -> key.token(header, claims));
  }

  private Stream<String> moments() {
    Stream<String> offsets =
        LongStream.of(-31_536_000, -86_400, -3_600, -301, 6, 301, 3_600, 86_400)
            .mapToObj(offset -> Long.toString(T + offset));
    Stream<String> none =
        Stream.of(
            "null",
            "\"" + T + "\"",
            T + ".0",
            "-1",
            "0",
            "1e10",
            "true",
            "[]",
            "9223372036854775807",
            "0E6029049041",
            "9".repeat(40),
            "253402300800");
    return Stream.concat(offsets, none)
        .map(moment -> key.token(HEADER, claims(moment, Request.bytes(body()))));
  }

  private Stream<String> claims() {
    String good = claims(Long.toString(T), Request.bytes(body()));
    String hash = Es256.sha256(Request.bytes(body()));
    return Stream.of(
            "",
            "{}",
            "[]",
            "null",
            good + good,
            "[" + good + "]",
            good.replaceFirst("\\{", "{\"iat\":1,"),
            good.replace(hash, hash.toUpperCase(Locale.ROOT)),
            good.replace(hash, hash.substring(1)),
            good.replace(hash, ""),
            good.replace(hash, Es256.sha256(new byte[0])),
            good.replace("\"" + hash + "\"", "null"),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40))
        .map(claims -> key.token(HEADER, claims));
  }

  /// The right token with a mark of another length, kind or spelling.
  private Stream<String> marks() {
    String token = key.token(HEADER, claims(Long.toString(T), Request.bytes(body())));
    String head = token.substring(0, token.lastIndexOf('.'));
    byte[] mark = Base64Url.decode(token.substring(head.length() + 1)).orElseThrow();
    byte[] hmac = new HmacSha256(key.key().getEncoded()).of(Request.bytes(head));
    return Stream.of(
        head,
        head + ".",
        head + "..",
        token + ".",
        token + "==",
        token + "\n",
        " " + token,
        token.replace('-', '+').replace('_', '/') + "+",
        head + "." + Base64Url.encode(new byte[64]),
        head + "." + Base64Url.encode(new byte[63]),
        head + "." + Base64Url.encode(new byte[65]),
        head + "." + Base64Url.encode(Arrays.copyOf(mark, 63)),
        head + "." + Base64Url.encode(Arrays.copyOf(mark, 65)),
        head + "." + Base64Url.encode(Arrays.copyOf(mark, 128)),
        head + "." + Base64Url.encode(hmac),
        "." + token,
        "..",
        "...",
        "a.b.c");
  }

  private static String claims(String moment, byte[] body) {
    return "{\"iat\":%s,\"request_body_sha256\":\"%s\"}".formatted(moment, Es256.sha256(body));
  }
}
