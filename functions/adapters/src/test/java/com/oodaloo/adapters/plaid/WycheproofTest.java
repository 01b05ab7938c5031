package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.adapters.wire.Vectors;
import com.oodaloo.adapters.wire.Vectors.Vector;
import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.app.hashing.HmacSha256;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Google's collected attacks on signatures (C2SP/wycheproof), through the code that verifies
/// webhooks and links. Read from beside the project; without a copy these tests are skipped, which
/// the build prints.
@DisplayName("Wycheproof's vectors")
class WycheproofTest {
  private static final HexFormat HEX = HexFormat.of();

  /// 367 and 370 lost their padding when they were published, and are byte for byte the valid 357;
  /// 372 and 373 want lenient base64, which a strict reader refuses.
  private static final List<Integer> BASE64 = List.of(367, 370, 372, 373);

  @Test
  @DisplayName("for ES256 tokens end as they should, 41 of 41")
  void es256() throws IOException {
    List<Vector> vectors =
        vectors("json_web_signature_test.json").stream()
            .filter(vector -> vector.group().path("private").path("crv").asText().equals("P-256"))
            .toList();
    assertThat(vectors).hasSize(41);
    assertThat(wrong(vectors, WycheproofTest::isEs256)).isEmpty();
  }

  /// 115 and 257 are valid in theory (R's x-coordinate is at least n, as in one of 2¹²⁸
  /// signatures): OpenJDK 17 refused them, 25 does not.
  @Test
  @DisplayName("for raw P-256 signatures end as they should, 262 of 262")
  void p1363() throws IOException {
    List<Vector> vectors = vectors("ecdsa_secp256r1_sha256_p1363_test.json");
    assertThat(vectors).hasSize(262);
    assertThat(wrong(vectors, WycheproofTest::isP256)).isEmpty();
  }

  @Test
  @DisplayName("for HMAC-SHA256 end as they should, 174 of 174")
  void hmac() throws IOException {
    List<Vector> vectors = vectors("hmac_sha256_test.json");
    assertThat(vectors).hasSize(174);
    assertThat(wrong(vectors, WycheproofTest::isHmac)).isEmpty();
  }

  @Test
  @DisplayName("for HS256 tokens end as they should, 36 of 40")
  void hs256() throws IOException {
    List<Vector> vectors =
        vectors("json_web_signature_test.json").stream()
            .filter(vector -> vector.group().path("private").path("kty").asText().equals("oct"))
            .toList();
    assertThat(vectors).hasSize(40);
    assertThat(wrong(vectors, WycheproofTest::isHs256)).isEqualTo(BASE64);
  }

  @Test
  @DisplayName("that lost their padding are refused with it")
  void padded() throws IOException {
    for (Vector vector : vectors("json_web_signature_test.json")) {
      String jws = vector.test().path("jws").asText();
      for (int part = 0; part < 3; part++) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length == 3) {
          parts[part] += "=".repeat(1 + part % 2);
          assertThat(CompactJws.parse(String.join(".", parts))).isEmpty();
        }
      }
    }
  }

  /// The numbers of the vectors that end otherwise than they should.
  private static List<Integer> wrong(List<Vector> vectors, Predicate<Vector> accepts) {
    return vectors.stream()
        .filter(vector -> accepts.test(vector) != vector.isValid())
        .map(Vector::id)
        .toList();
  }

  private static boolean isEs256(Vector vector) {
    Optional<PublicKey> key = P256.key(vector.group().path("public"));
    return jws(vector)
        .filter(jws -> jws.isOf("ES256"))
        .filter(jws -> key.isPresent() && P256.verifies(key.get(), jws.signed(), jws.mark()))
        .isPresent();
  }

  private static boolean isHs256(Vector vector) {
    byte[] key = Base64Url.decode(vector.group().path("private").path("k").asText()).orElseThrow();
    return jws(vector)
        .filter(jws -> jws.isOf("HS256"))
        .filter(jws -> new HmacSha256(key).marks(jws.mark(), jws.signed()))
        .isPresent();
  }

  private static Optional<CompactJws> jws(Vector vector) {
    return CompactJws.parse(vector.test().path("jws").asText());
  }

  private static boolean isP256(Vector vector) {
    String point = vector.group().path("publicKey").path("uncompressed").asText();
    ObjectNode jwk = JsonNodeFactory.instance.objectNode();
    jwk.put("kty", "EC").put("crv", "P-256").put("alg", "ES256").put("use", "sig");
    jwk.put("x", coordinate(point, 2)).put("y", coordinate(point, 66));
    PublicKey key = P256.key(jwk).orElseThrow();
    return P256.verifies(key, bytes(vector.test(), "msg"), bytes(vector.test(), "sig"));
  }

  private static String coordinate(String point, int from) {
    return Base64Url.encode(HEX.parseHex(point, from, from + 64));
  }

  /// Half of the vectors are about marks cut to 16 bytes, which nothing of ours takes: those are
  /// held against the first half of our mark.
  private static boolean isHmac(Vector vector) {
    HmacSha256 hmac = new HmacSha256(bytes(vector.test(), "key"));
    byte[] message = bytes(vector.test(), "msg");
    byte[] mark = bytes(vector.test(), "tag");
    int length = vector.group().path("tagSize").asInt() / Byte.SIZE;
    return length == HmacSha256.BYTES
        ? hmac.marks(mark, message)
        : Arrays.equals(Arrays.copyOf(hmac.of(message), length), mark);
  }

  private static byte[] bytes(JsonNode test, String field) {
    return HEX.parseHex(test.path(field).asText());
  }

  private static List<Vector> vectors(String file) throws IOException {
    Optional<List<Vector>> vectors = Vectors.of(file);
    assumeTrue(vectors.isPresent(), "SKIPPED: no copy of Wycheproof's " + file);
    return vectors.orElseThrow();
  }
}
