package com.oodaloo.app.links;

import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// Makes and checks the tokens of signed links.
///
/// A token is `v2.key.purpose.firm.item.issued.expiry.nonce.mac`: item in base64url, moments in
/// milliseconds since 1970 UTC, 128 random bits of nonce, HMAC-SHA256 over length-prefixed fields.
/// A token proves who was meant to act; it never acts by itself.
public final class SignedLinks {
  /// How long a link lives at most, the way out of the mail apart: longer than a week, so that last
  /// Monday's mail still works when this Monday's has come.
  public static final Duration LIFE_MAX = Duration.ofDays(14);

  private static final int LENGTH_MAX = 1024;
  private static final int FIELDS = 8;
  private static final int NONCE_BYTES = 16;
  private static final String LABEL = "oodaloo link v2";

  private final LinkKeys keys;
  private final BiFunction<FirmId, Purpose, Instant> since;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param since links of that firm for that purpose made before this moment are void
  public SignedLinks(
      LinkKeys keys,
      BiFunction<FirmId, Purpose, Instant> since,
      Clock clock,
      RandomGenerator random) {
    this.keys = keys;
    this.since = since;
    this.clock = clock;
    this.random = random;
  }

  /// Links of one key, none of them revoked.
  public SignedLinks(byte[] key, Clock clock, RandomGenerator random) {
    this(LinkKeys.of(List.of(key)), (_, _) -> Instant.EPOCH, clock, random);
  }

  /// What a token turned out to be.
  public sealed interface Checked {
    record Valid(FirmId firm, String item, String nonce, Instant expires) implements Checked {}

    /// Genuine, but too old; `firm` may be offered a fresh one.
    record Expired(FirmId firm, String item) implements Checked {}

    record Refused() implements Checked {}
  }

  /// What is told apart by a genuine token, whatever it is for.
  public record Stamp(FirmId firm, String nonce) {}

  /// A link that lives as long as one may.
  public String sign(Purpose purpose, FirmId firm, String item) {
    return sign(purpose, firm, item, LIFE_MAX);
  }

  /// A link that leads on from another ends with it at the latest.
  public String signUntil(Purpose purpose, FirmId firm, String item, Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return sign(purpose, firm, item, left.compareTo(LIFE_MAX) > 0 ? LIFE_MAX : left);
  }

  /// @throws IllegalArgumentException when it would live longer than `LIFE_MAX`
  public String sign(Purpose purpose, FirmId firm, String item, Duration validity) {
    if (purpose != Purpose.UNSUBSCRIBE && validity.compareTo(LIFE_MAX) > 0) {
      throw new IllegalArgumentException("no link to the " + purpose.word() + " lives so long");
    }
    LinkKeys.Key key = keys.signing();
    Instant now = clock.instant();
    List<String> fields =
        List.of(
            "v2",
            key.id(),
            purpose.word(),
            firm.value(),
            Base64Url.encode(item.getBytes(StandardCharsets.UTF_8)),
            Long.toString(now.toEpochMilli()),
            Long.toString(now.plus(validity).toEpochMilli()),
            nonce());
    return String.join(".", fields) + "." + Base64Url.encode(key.hmac().of(bytes(fields)));
  }

  /// 128 fresh random bits in hex.
  public String nonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return HexFormat.of().formatHex(nonce);
  }

  /// Checks a token. Total: any text is answered, none raises.
  public Checked check(String token, Purpose purpose) {
    return genuine(token)
        .filter(fields -> fields.get(2).equals(purpose.word()) && !isVoid(fields, purpose))
        .map(this::opened)
        .orElseGet(Checked.Refused::new);
  }

  /// Whose token it is, if we made it; it may be for anything, expired or void.
  public Optional<Stamp> stamp(String token) {
    return genuine(token).map(fields -> new Stamp(new FirmId(fields.get(3)), fields.get(7)));
  }

  /// The fields, if their mark is good: then we wrote them ourselves.
  private Optional<List<String>> genuine(String token) {
    List<String> parts = token.length() > LENGTH_MAX ? List.of() : List.of(token.split("\\.", -1));
    if (parts.size() != FIELDS + 1 || !parts.getFirst().equals("v2")) {
      return Optional.empty();
    }
    List<String> fields = parts.subList(0, FIELDS);
    return keys.find(parts.get(1))
        .filter(key ->
            Base64Url.decode(parts.getLast())
                .filter(mark -> key.hmac().marks(mark, bytes(fields)))
                .isPresent())
        .map(_ -> fields);
  }

  /// The way out of the mail stays open: the reader of an old mail may stop the next (RFC 8058),
  /// and can do nothing else; so do the ways to take back what somebody else did.
  private boolean isVoid(List<String> fields, Purpose purpose) {
    return !purpose.outlivesRevoking()
        && moment(fields.get(5)).isBefore(since.apply(new FirmId(fields.get(3)), purpose));
  }

  private Checked opened(List<String> fields) {
    FirmId firm = new FirmId(fields.get(3));
    String item = new String(Base64Url.decode(fields.get(4)).orElseThrow(), StandardCharsets.UTF_8);
    Instant expires = moment(fields.get(6));
    return clock.instant().isBefore(expires)
        ? new Checked.Valid(firm, item, fields.get(7), expires)
        : new Checked.Expired(firm, item);
  }

  private static Instant moment(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  /// The label, and each field with its length before it: the end of one never reads as the start
  /// of the next.
  private static byte[] bytes(List<String> fields) {
    StringBuilder text = new StringBuilder(LABEL);
    for (String field : fields) {
      text.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
