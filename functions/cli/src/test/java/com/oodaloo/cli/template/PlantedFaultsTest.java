package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A copy of the project's template with one fault planted is refused, and the message says where.
class PlantedFaultsTest {
  private static final Path ROOT = Path.of("..", "..");

  @TempDir private Path copy;

  @BeforeEach
  void copyTemplate() throws IOException {
    Files.createDirectory(copy.resolve("infra"));
    for (String file :
        List.of(
            "template.yaml",
            "infra/storage.yaml",
            "infra/messaging.yaml",
            "infra/observability.yaml")) {
      Files.copy(ROOT.resolve(file), copy.resolve(file));
    }
  }

  @Test
  @DisplayName("The copy itself is sound, so each refusal below is the planted fault's")
  void copyIsSound() {
    assertThat(Stack.read(copy.resolve("template.yaml")).functions()).hasSize(13);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @DisplayName("A planted fault is refused with its place and its reason")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          template.yaml | cron(0/5 * * * ? *) | cron(0 * * * * *) | DigestFunction | exactly one of day-of-month and day-of-week must be ?
          template.yaml | cron(0/5 * * * ? *) | cron(0 25 * * ? *) | DigestFunction | hours does not take "25"
          template.yaml | rate(1 minute) | rate(1 minutes) | SweepFunction | one takes a singular unit
          template.yaml | ScheduleExpressionTimezone: UTC | ScheduleExpressionTimezone: America/Denvre | ScheduleExpressionTimezone | America/Denvre
          template.yaml | POST /webhooks/jobber, | PUSH /webhooks/jobber, | JobberWebhookRoute | expected a method and a path
          template.yaml | Role: !GetAtt SweepRole.Arn | Role: !GetAtt DigestRole.Arn | Role | already belongs to another
          template.yaml | Role: !GetAtt SweepRole.Arn | Role: !GetAtt SweeperRole.Arn | SweepFunction | !GetAtt SweeperRole.Arn: no such resource
          template.yaml | Role: !GetAtt SweepRole.Arn | Role: !GetAtt SweepRole.Arm | SweepFunction | has no such attribute
          template.yaml | Outputs.FirmsName | Outputs.FirmNames | OODALOO_TABLE_FIRMS | the nested stack has no such output
          template.yaml | !Ref MailFrom | !Ref MailForm | OODALOO_MAIL_FROM | no such resource or parameter
          template.yaml | infra/storage.yaml | infra/storrage.yaml | infra/storrage.yaml | cannot be read
          template.yaml | [ReportBatchItemFailures] | [] | Events | ReportBatchItemFailures
          template.yaml | !If [IsAot, provided | !If [IsNot, provided | Runtime | there is no condition IsNot
          template.yaml | IsAot: !Equals | IsAot: !Not | IsAot | a condition is an !Equals of two texts
          infra/messaging.yaml | !GetAtt ReconcileDead.Arn, | !GetAtt ReconcileDeath.Arn, | deadLetterTargetArn | !GetAtt ReconcileDeath.Arn: no such resource
          infra/messaging.yaml | VisibilityTimeout: 360 | VisibilityTimeout: 90 | StripeSyncQueue | 90 s is less than six times the 60 s of StripeSyncFunction
          infra/messaging.yaml | VisibilityTimeout: 360 | VisibilityTimeout: six | StripeSyncQueue | expected a whole number, not "six"
          infra/storage.yaml | AttributeName: openAccount, KeyType | AttributeName: openAcount, KeyType | EventsTable | key attribute "openAcount" is not in AttributeDefinitions
          infra/storage.yaml | PAY_PER_REQUEST | PAYG | BillingMode | PAY_PER_REQUEST
          infra/observability.yaml | AlarmActions: [!Ref Alarms] | AlarmActions: [!Ref Alarm] | AlarmActions | !Ref Alarm: no such resource
          """)
  void refused(String file, String right, String wrong, String place, String reason)
      throws IOException {
    plant(file, right, wrong);

    assertThatThrownBy(() -> Stack.read(copy.resolve("template.yaml")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("A consumed queue without a redrive policy is refused")
  void noRedrive() throws IOException {
    plant(
        "infra/messaging.yaml",
        "      RedrivePolicy: { deadLetterTargetArn: !GetAtt ReconcileDead.Arn, maxReceiveCount: 8"
            + " }",
        "");

    assertThatThrownBy(() -> Stack.read(copy.resolve("template.yaml")))
        .isInstanceOf(TemplateFault.class)
        .hasMessage(
            "infra/messaging.yaml: Resources.ReconcileQueue.Properties.RedrivePolicy: "
                + "a queue with a consumer needs a dead-letter queue");
  }

  @Test
  @DisplayName("A file that is not YAML is refused with the line")
  void notYaml() throws IOException {
    plant("infra/storage.yaml", "Parameters:", "Parameters: [");

    assertThatThrownBy(() -> Stack.read(copy.resolve("template.yaml")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("infra/storage.yaml: is not YAML")
        .hasMessageContaining("line ");
  }

  private void plant(String file, String right, String wrong) throws IOException {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    assertThat(text).as("the place where the fault is planted").contains(right);
    Files.writeString(path, text.replace(right, wrong));
  }
}
