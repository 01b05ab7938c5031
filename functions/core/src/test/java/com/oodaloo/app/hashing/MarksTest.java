package com.oodaloo.app.hashing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mark")
class MarksTest {
  /// Test case 2 of RFC 4231.
  private static final HmacSha256 JEFE = new HmacSha256("Jefe".getBytes(UTF_8));

  private static final byte[] QUESTION = "what do ya want for nothing?".getBytes(UTF_8);
  private static final byte[] ANSWER =
      HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

  @Test
  @DisplayName("under a key is HMAC-SHA256 as RFC 4231 has it, also of a text that came in parts")
  void hmac() {
    byte[] head = "what do ya want ".getBytes(UTF_8);
    byte[] tail = "for nothing?".getBytes(UTF_8);

    assertThat(JEFE.of(QUESTION)).isEqualTo(ANSWER).hasSize(HmacSha256.BYTES);
    assertThat(JEFE.of(head, tail)).isEqualTo(ANSWER);
  }

  @Test
  @DisplayName("is recognised whole, under its key and of its text only")
  void recognised() {
    HmacSha256 other = new HmacSha256("Jeff".getBytes(UTF_8));

    assertThat(JEFE.marks(ANSWER, QUESTION)).isTrue();
    assertThat(JEFE.marks(new byte[0], QUESTION)).isFalse();
    assertThat(JEFE.marks(Arrays.copyOf(ANSWER, 16), QUESTION)).isFalse();
    assertThat(JEFE.marks(ANSWER, new byte[0])).isFalse();
    assertThat(other.marks(ANSWER, QUESTION)).isFalse();
  }

  @Test
  @DisplayName("is not made without a key")
  void key() {
    assertThatThrownBy(() -> new HmacSha256(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "ü, 607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f"
  })
  @DisplayName("without a key is SHA-256, of a text in UTF-8 or of its bytes")
  void sha256(String text, String hex) {
    assertThat(Sha256.hex(text)).isEqualTo(hex);
    assertThat(Sha256.hex(text.getBytes(UTF_8))).isEqualTo(hex);
    assertThat(Sha256.of(text)).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "00, AA", "fbff, -_8", "fbffff, -___"})
  @DisplayName("is spelt in base64url without padding, and read back")
  void spelling(String hex, String text) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(Base64Url.encode(bytes)).isEqualTo(text);
    assertThat(Base64Url.decode(text)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA==", "AB", "-/8", "+_8", "A", "AA A", "AA\n", "é"})
  @DisplayName("spelt in any other way is none")
  void otherSpellings(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
  }
}
