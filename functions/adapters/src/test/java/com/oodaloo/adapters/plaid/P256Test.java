package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.oodaloo.app.hashing.Base64Url;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A key of P-256")
class P256Test {
  /// The prime of the field, and the point of the curve where x is zero.
  private static final String P =
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";

  private static final String ZERO =
      "0000000000000000000000000000000000000000000000000000000000000000";
  private static final String Y_OF_ZERO =
      "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4";

  @Test
  @DisplayName("is read from its two coordinates of 32 bytes")
  void read() {
    assertThat(P256.key(jwk(ZERO, Y_OF_ZERO))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({P + "," + Y_OF_ZERO, ZERO + ",00" + Y_OF_ZERO, "00," + Y_OF_ZERO, ZERO + "," + ZERO})
  @DisplayName("spelt with x beyond the field, a byte more or less, or off the curve is none")
  void misspelt(String x, String y) {
    assertThat(P256.key(jwk(x, y))).isEmpty();
  }

  @Test
  @DisplayName("is the only one that verifies: a key of another kind says no, not an exception")
  void otherKind() throws GeneralSecurityException {
    PublicKey edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();

    assertThat(P256.verifies(edwards, new byte[1], new byte[P256.SIGNATURE_BYTES])).isFalse();
  }

  private static JsonNode jwk(String x, String y) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("alg", "ES256")
        .put("use", "sig")
        .put("x", Base64Url.encode(HexFormat.of().parseHex(x)))
        .put("y", Base64Url.encode(HexFormat.of().parseHex(y)));
  }
}
