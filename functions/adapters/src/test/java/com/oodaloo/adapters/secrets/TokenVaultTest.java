package com.oodaloo.adapters.secrets;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The token vault")
class TokenVaultTest {
  private static final Tokens TOKENS = new Tokens("access-1", "refresh-1", NOW);
  private static final Bound BOUND = new Bound(FIRM_ID, Source.PLAID, 3);

  private final TokenVault vault = TestVaults.local();

  @Test
  @DisplayName("opens what it sealed, also tokens that last for ever, also in another process")
  void opens() {
    for (Tokens tokens : List.of(TOKENS, Tokens.lasting("permit"))) {
      String sealed = vault.seal(BOUND, tokens);
      assertThat(vault.open(BOUND, sealed)).isEqualTo(tokens);
      assertThat(TestVaults.local().open(BOUND, sealed)).isEqualTo(tokens);
    }
  }

  @Test
  @DisplayName("never seals the same tokens to the same text, and shows nothing of them")
  void freshNonce() {
    assertThat(vault.seal(BOUND, TOKENS))
        .startsWith("v2:")
        .doesNotContain("access", "refresh")
        .isNotEqualTo(vault.seal(BOUND, TOKENS));
  }

  @Test
  @DisplayName("refuses another firm, another source, an earlier and a later version")
  void bound() {
    String sealed = vault.seal(BOUND, TOKENS);

    refuses(new Bound(new FirmId("neighbour"), Source.PLAID, 3), sealed);
    refuses(new Bound(FIRM_ID, Source.JOBBER, 3), sealed);
    refuses(new Bound(FIRM_ID, Source.PLAID, 2), sealed);
    refuses(new Bound(FIRM_ID, Source.PLAID, 4), sealed);
  }

  @Test
  @DisplayName("refuses a text in which any one bit is turned, of the key or of the tokens")
  void anyBit() {
    String[] parts = vault.seal(BOUND, TOKENS).split(":", -1);
    for (int part = 1; part < parts.length; part++) {
      byte[] bytes = Base64Url.decode(parts[part]).orElseThrow();
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        byte[] turned = bytes.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        String[] wrong = parts.clone();
        wrong[part] = Base64Url.encode(turned);
        refuses(BOUND, String.join(":", wrong));
      }
    }
  }

  @Test
  @DisplayName("refuses texts that are no sealed tokens at all")
  void noSealedText() {
    for (String text :
        List.of("", "v2:", "v2::", "v2:AAAA", "v2:%:%", "v1:AAAA", "v3:AAAA:AAAA", "access-1")) {
      refuses(BOUND, text);
    }
  }

  @Test
  @DisplayName("opens old rows while keys are changed, seals new ones under the new key")
  void rotation() {
    byte[] old = new byte[32];
    byte[] fresh = new byte[32];
    fresh[0] = 1;
    String before = vault.seal(BOUND, TOKENS);
    TokenVault during = TestVaults.of(new LocalMasterKeys(List.of(fresh, old)));
    TokenVault after = TestVaults.of(new LocalMasterKeys(List.of(fresh)));

    assertThat(during.open(BOUND, before)).isEqualTo(TOKENS);
    String rewritten = during.seal(BOUND, during.open(BOUND, before));
    assertThat(after.open(BOUND, rewritten)).isEqualTo(TOKENS);
    assertThatExceptionOfType(Rejected.class).isThrownBy(() -> after.open(BOUND, before));
  }

  @Test
  @DisplayName("has keys of 32 bytes and shows nothing")
  void keyAndText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalMasterKeys(List.of(new byte[16])));
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalMasterKeys(List.of()));
    assertThat(vault).hasToString("TokenVault[hidden]");
    assertThat(new LocalMasterKeys(List.of(new byte[32]))).hasToString("LocalMasterKeys[hidden]");
  }

  private void refuses(Bound bound, String sealed) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> vault.open(bound, sealed))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Rejected.Reason.UNAUTHORIZED));
  }
}
