package com.oodaloo.adapters.secrets;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The token vault")
class TokenVaultTest {
  private static final Tokens TOKENS = new Tokens("access-1", "refresh-1", NOW);

  private final TokenVault vault = new TokenVault(new byte[32]);

  @Test
  @DisplayName("opens what it sealed, also tokens that last for ever")
  void opens() {
    for (Tokens tokens : List.of(TOKENS, Tokens.lasting("permit"))) {
      assertThat(vault.open(FIRM_ID, Source.PLAID, vault.seal(FIRM_ID, Source.PLAID, tokens)))
          .isEqualTo(tokens);
    }
  }

  @Test
  @DisplayName("never seals the same tokens to the same text")
  void freshNonce() {
    assertThat(vault.seal(FIRM_ID, Source.PLAID, TOKENS))
        .startsWith("v1:")
        .isNotEqualTo(vault.seal(FIRM_ID, Source.PLAID, TOKENS));
  }

  @Test
  @DisplayName("refuses another firm, another source and another key")
  void bound() {
    String sealed = vault.seal(FIRM_ID, Source.PLAID, TOKENS);
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    refuses(() -> vault.open(new FirmId("neighbour"), Source.PLAID, sealed));
    refuses(() -> vault.open(FIRM_ID, Source.JOBBER, sealed));
    refuses(() -> new TokenVault(otherKey).open(FIRM_ID, Source.PLAID, sealed));
  }

  @Test
  @DisplayName("refuses a text in which any one bit is turned")
  void anyBit() {
    byte[] sealed =
        Base64.getDecoder().decode(vault.seal(FIRM_ID, Source.PLAID, TOKENS).substring(3));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] turned = sealed.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));
      String text = "v1:" + Base64.getEncoder().encodeToString(turned);
      refuses(() -> vault.open(FIRM_ID, Source.PLAID, text));
    }
  }

  @Test
  @DisplayName("refuses texts that are no sealed tokens at all")
  void noSealedText() {
    for (String text : List.of("", "v1:", "v1:AAAA", "v1:%%%", "v2:AAAA", "access-1")) {
      refuses(() -> vault.open(FIRM_ID, Source.PLAID, text));
    }
  }

  @Test
  @DisplayName("has a key of 32 bytes and shows nothing")
  void keyAndText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenVault(new byte[16]));
    assertThat(vault).hasToString("TokenVault[hidden]");
  }

  private static void refuses(Runnable opening) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(opening::run)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Rejected.Reason.UNAUTHORIZED));
  }
}
