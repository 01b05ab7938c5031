package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the functions find in their environment once the physical names are known.
class EnvironmentTest {
  private static final Stack STACK = Stack.read(Path.of("..", "..", "template.yaml"));

  private static Map<String, String> environment(String function) {
    return STACK.function(function).environment(new ToldNames());
  }

  @Test
  @DisplayName("Tables and queues come out of the nested stacks by their logical ids")
  void nestedOutputs() {
    assertThat(environment("ReconcileFunction"))
        .containsEntry("OODALOO_TABLE_FIRMS", "FirmsTable")
        .containsEntry("OODALOO_TABLE_DIGESTS", "DigestsTable")
        .containsEntry("OODALOO_QUEUE_STRIPE_SYNC", "StripeSyncQueue")
        .containsEntry("OODALOO_MAIL_CONFIGURATION_SET", "MailConfigurationSet");
  }

  @Test
  @DisplayName("Secrets are references by the variable's own name, never values")
  void secrets() {
    assertThat(environment("JobberWebhookFunction"))
        .containsEntry("JOBBER_CLIENT_SECRET", "secret:JOBBER_CLIENT_SECRET")
        .containsEntry("OODALOO_TOKEN_KEYS", "kms")
        .containsEntry("OODALOO_KMS_KEY", "TokenKey")
        .doesNotContainKey("OODALOO_TOKEN_KEY");
    assertThat(STACK.function("TrayFunction").environment())
        .allSatisfy((name, value) -> {
          if (name.matches(".*(SECRET|_KEY)") && !name.equals("OODALOO_KMS_KEY")) {
            assertThat(value).isEqualTo(new Expression.SecretValue(name));
          }
        });
  }

  @Test
  @DisplayName("Base addresses end without a slash")
  void addresses() {
    assertThat(environment("DigestFunction"))
        .containsEntry("OODALOO_PUBLIC_URL", "https://HttpApi.ApiEndpoint")
        .containsEntry("OODALOO_TRAY_URL", "https://TrayFunctionUrl.lambda-url.us-west-2.on.aws")
        .containsEntry("JOBBER_GRAPHQL_VERSION", "2026-07-27");
  }

  @Test
  @DisplayName("Only the tray is not told its own address, which CloudFormation cannot do")
  void trayItself() {
    assertThat(environment("TrayFunction")).containsEntry("OODALOO_TRAY_URL", "");
    assertThat(environment("TrayFunction"))
        .containsKeys(environment("SweepFunction").keySet().toArray(String[]::new));
  }
}
