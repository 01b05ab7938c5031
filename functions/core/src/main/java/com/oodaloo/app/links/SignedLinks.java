package com.oodaloo.app.links;

import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and checks the tokens of signed links.
///
/// A token is `v1.purpose.firm.item.expiry.nonce.mac`: item in base64url, expiry in seconds since
/// 1970 UTC, 128 random bits of nonce, HMAC-SHA256 over length-prefixed fields. A token proves who
/// was meant to act; it never acts by itself.
public final class SignedLinks {
  private static final int MAX_LENGTH = 1024;
  private static final String LABEL = "oodaloo link v1";

  private final byte[] key;
  private final Clock clock;
  private final RandomGenerator random;

  public SignedLinks(byte[] key, Clock clock, RandomGenerator random) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a link key has at least 16 bytes");
    }
    this.key = key.clone();
    this.clock = clock;
    this.random = random;
  }

  /// What a token turned out to be.
  public sealed interface Checked {
    record Valid(FirmId firm, String item, String nonce, Instant expires) implements Checked {}

    /// Genuine, but too old; `firm` may be offered a fresh one.
    record Expired(FirmId firm, String item) implements Checked {}

    record Refused() implements Checked {}
  }

  public String sign(Purpose purpose, FirmId firm, String item, Duration validity) {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    List<String> fields =
        List.of(
            "v1",
            purpose.word(),
            firm.value(),
            encode(item.getBytes(StandardCharsets.UTF_8)),
            Long.toString(clock.instant().plus(validity).getEpochSecond()),
            HexFormat.of().formatHex(nonce));
    return String.join(".", fields) + "." + encode(mac(fields));
  }

  /// Checks a token. Total: any text is answered, none raises.
  public Checked check(String token, Purpose purpose) {
    List<String> parts = token.length() > MAX_LENGTH ? List.of() : List.of(token.split("\\.", -1));
    if (parts.size() != 7) {
      return new Checked.Refused();
    }
    List<String> fields = parts.subList(0, 6);
    boolean genuine =
        MessageDigest.isEqual(
            encode(mac(fields)).getBytes(StandardCharsets.UTF_8),
            parts.get(6).getBytes(StandardCharsets.UTF_8));
    if (!genuine || !fields.get(0).equals("v1") || !fields.get(1).equals(purpose.word())) {
      return new Checked.Refused();
    }
    return opened(fields);
  }

  /// Reads fields whose signature was good, and which we therefore wrote ourselves.
  private Checked opened(List<String> fields) {
    FirmId firm = new FirmId(fields.get(2));
    String item = new String(Base64.getUrlDecoder().decode(fields.get(3)), StandardCharsets.UTF_8);
    Instant expires = Instant.ofEpochSecond(Long.parseLong(fields.get(4)));
    return clock.instant().isBefore(expires)
        ? new Checked.Valid(firm, item, fields.get(5), expires)
        : new Checked.Expired(firm, item);
  }

  private byte[] mac(List<String> fields) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(LABEL.getBytes(StandardCharsets.UTF_8));
      for (String field : fields) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no HmacSHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
