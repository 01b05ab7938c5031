package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `infra/deploy.sh` with stand-ins for `aws`, `sam` and `mvn`. SAM names a function's version by
/// the contents of its code, in which the script leaves a hash of what else the function sees.
@DisplayName("A deployment")
class DeployScriptTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String AWS =
      """
      #!/bin/bash
      case "$*" in
        *describe-secret*) [ -f secret ] ;;
        *create-secret*) cat > secret ;;
        *list-secret-version-ids*) cat version ;;
        *Parameters*) [ -f parameters ] && cat parameters ;;
        *) echo https://example ;;
      esac
      """;
  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "JOBBER_CLIENT_ID", "a",
          "JOBBER_CLIENT_SECRET", "b",
          "PLAID_CLIENT_ID", "c",
          "PLAID_SECRET", "d");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void standIns() throws IOException {
    Files.createDirectories(folder.resolve("infra"));
    Files.copy(ROOT.resolve("infra/deploy.sh"), folder.resolve("infra/deploy.sh"));
    Files.copy(ROOT.resolve("template.yaml"), folder.resolve("template.yaml"));
    tool("aws", AWS);
    tool("sam", "#!/bin/bash\necho \"sam $*\"\n");
    tool("mvn", "#!/bin/bash\nmkdir -p functions/handlers/target/lambda\n");
    Files.writeString(folder.resolve("version"), "v-1\n");
  }

  @Test
  @DisplayName("publishes a version exactly when something changed that a function sees")
  void versions() throws Exception {
    deploy(CREDENTIALS, "MailFrom=m@b.example", "MailDomain=b.example", "AlarmMail=a@b.example");
    String first = release();
    now("Stage=test", "MailFrom=m@b.example", "AlarmMail=a@b.example", "MailDomain=b.example");
    now("LogDays=30", "Packaging=snapstart", "Gates=on", "SecretsAsOf=v-1", "MailFrom=m@b.example");

    deploy(Map.of());
    assertThat(release()).as("nothing changed").isEqualTo(first);
    deploy(Map.of(), "LogDays=60", "AlarmMail=other@b.example", "Gates=off");
    assertThat(release()).as("nothing that a function sees").isEqualTo(first);
    deploy(Map.of(), "MailFrom=monday@b.example");
    assertThat(release()).as("a parameter").isNotEqualTo(first);
    deploy(Map.of(), "Packaging=aot");
    assertThat(release()).as("the packaging").isNotEqualTo(first);
    Files.writeString(folder.resolve("version"), "v-2\n");
    String said = deploy(Map.of());
    assertThat(release()).as("a secret").isNotEqualTo(first);
    assertThat(said).contains("SecretsAsOf=v-2").doesNotContain("AlarmMail=");
  }

  @Test
  @DisplayName("asks nothing without a terminal, and ends where something is missing")
  void missing() throws Exception {
    assertThat(deploy(CREDENTIALS)).contains("MailFrom is needed").doesNotContain("sam deploy");
    String[] mails = {"MailFrom=m@b.example", "MailDomain=b.example", "AlarmMail=a@b.example"};
    assertThat(deploy(Map.of(), mails))
        .contains("JOBBER_CLIENT_ID is needed")
        .doesNotContain("sam deploy");
    assertThat(folder.resolve("secret")).doesNotExist();
    assertThat(deploy(CREDENTIALS, mails))
        .contains("--region us-west-2", "--no-confirm-changeset", "MailDomain=b.example");
  }

  private void now(String... parameters) throws IOException {
    Path kept = folder.resolve("parameters");
    String before = Files.exists(kept) ? Files.readString(kept) : "";
    StringBuilder all = new StringBuilder(before);
    for (String each : parameters) {
      all.append(each.replace('=', '\t')).append('\n');
    }
    Files.writeString(kept, all);
  }

  private String release() throws IOException {
    return Files.readString(folder.resolve("functions/handlers/target/lambda/release"));
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String deploy(Map<String, String> environment, String... parameters) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "infra/deploy.sh", "test"));
    command.addAll(List.of(parameters));
    ProcessBuilder script =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    script.environment().remove("AWS_REGION");
    script.environment().putAll(environment);
    script
        .environment()
        .merge("PATH", folder.resolve("bin").toAbsolutePath() + ":", (old, bin) -> bin + old);
    Process running = script.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
