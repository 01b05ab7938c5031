package com.oodaloo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.Oodaloo;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.cli.deployment.ProjectFolder;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("oodaloo import, against engines that run elsewhere")
final class ImportCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int execute(String... arguments) {
    CommandLine oodaloo = Oodaloo.commandLine(LocalOodaloo.commands());
    oodaloo.setOut(new PrintWriter(out));
    oodaloo.setErr(new PrintWriter(err));
    return oodaloo.execute(arguments);
  }

  @Test
  @DisplayName("adds a statement's lines once, and names the lines it cannot read")
  void twice() throws IOException {
    Stack stack = Stack.read(ProjectFolder.template());
    Path good = written("good.csv", "2025-03-03,DEPOSIT,100.00");
    Path bad = written("bad.csv", "2025-02-30,DEPOSIT,100.00");
    try (Engines engines =
        Engines.start(
            stack, new Engines.Choice.InMemory(), Mailbox.inMemory(), Clock.systemUTC())) {
      firm(engines);
      assertThat(imported(engines, good)).isZero();
      assertThat(imported(engines, good)).isZero();
      assertThat(imported(engines, bad)).isEqualTo(2);
    }
    assertThat(out.toString())
        .contains("1 lines added, 0 imported before", "0 lines added, 1 imported before");
    assertThat(err.toString()).contains("line 2: \"2025-02-30\" is no day");
  }

  @Test
  @DisplayName("says what a file holds without a firm or an engine")
  void dryRun() throws IOException {
    Path file = written("good.csv", "2025-03-03,DEPOSIT,100.00");

    assertThat(execute("import", "--dry-run", file.toString())).isZero();
    assertThat(out.toString())
        .contains("\"format\":\"statement/1\"", "\"amountCents\":10000", "\"balanceCents\":null");
    assertThat(execute("import", "--dry-run", written("bad.csv", "2025-03-03,A,x").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("line 2: \"x\" is no amount; expected one like");
  }

  private int imported(Engines engines, Path file) {
    return execute(
        "import",
        "--firm",
        "acme",
        "--account",
        "Checking",
        "--dynamodb",
        engines.dynamoDb().toString(),
        "--sqs",
        engines.sqs().toString(),
        file.toString());
  }

  private Path written(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), "Date,Description,Amount\n" + line + "\n");
  }

  private static void firm(Engines engines) {
    Place place = Place.onEngines(engines.dynamoDb().toString(), engines.sqs().toString());
    try (Deployment deployment = Deployment.at(place, Map.of())) {
      deployment
          .operations()
          .firms()
          .save(
              new Firm(
                  new FirmId("acme"),
                  "Acme Plumbing LLC",
                  new BusinessZone(ZoneId.of("America/Denver")),
                  Currency.getInstance("USD"),
                  "owner@acme.example"),
              Instant.EPOCH);
    }
  }
}
