package com.oodaloo.handlers.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key of the tokens")
class MasterKeysTest {
  private static final String KEY = "c2FuZGJveC10b2tlbi1rZXktMDEyMzQ1Njc4OWFiY2Q=";

  @Test
  @DisplayName("is where the setting says, and nowhere when it says nothing")
  void chosen() {
    assertThat(vault(Map.of("OODALOO_TOKEN_KEYS", "local", "OODALOO_TOKEN_KEY", KEY))).isTrue();
    assertThat(vault(Map.of("OODALOO_TOKEN_KEYS", "kms", "OODALOO_KMS_KEY", "key-1"))).isTrue();
    refuses(Map.of("OODALOO_TOKEN_KEY", KEY));
    refuses(Map.of("OODALOO_TOKEN_KEYS", "", "OODALOO_TOKEN_KEY", KEY));
    refuses(Map.of("OODALOO_TOKEN_KEYS", "KMS", "OODALOO_TOKEN_KEY", KEY));
    refuses(Map.of("OODALOO_TOKEN_KEYS", "kms", "OODALOO_TOKEN_KEY", KEY));
  }

  @Test
  @DisplayName("is never a local one in a Lambda")
  void neverLocalInTheCloud() {
    refuses(
        Map.of(
            "OODALOO_TOKEN_KEYS", "local",
            "OODALOO_TOKEN_KEY", KEY,
            "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001"));
  }

  private static void refuses(Map<String, String> environment) {
    assertThatIllegalStateException()
        .isThrownBy(() -> vault(environment))
        .withMessageNotContaining(KEY);
  }

  private static boolean vault(Map<String, String> environment) {
    FunctionEnvironment settings = new FunctionEnvironment(environment);
    return new MasterKeys(
            settings,
            new NetworkServices(new AwsClients(settings), new Vendors(settings, Clock.systemUTC())))
        .vault(Clock.systemUTC())
        .toString()
        .equals("TokenVault[hidden]");
  }
}
