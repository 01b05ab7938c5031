package com.oodaloo.bench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Adapters read a vendor's protocol and hand over notices; `core` compares no word of it. What a
/// bank line says ("STRIPE PAYOUT") is the bank's text and no protocol.
@DisplayName("No vendor's protocol in core")
class VendorWordsTest {
  private static final Path CORE = Path.of("../core/src/main/java");

  /// Webhook topics and codes, field names in snake case, and dotted event names, as literals.
  private static final Pattern PROTOCOL =
      Pattern.compile(
          "\"((ITEM|TRANSACTIONS|AUTH|HOLDINGS):\\w+"
              + "|\\w*_(CREATE|UPDATE|DESTROY|SENT|APPROVED|COMPLETE|CLOSED|DISCONNECT|REQUIRED|REVOKED)"
              + "|_(CREATE|UPDATE|DESTROY)"
              + "|(CLIENT|QUOTE|JOB|VISIT|INVOICE|PAYMENT|PAYOUT|EXPENSE|TIMESHEET)_"
              + "|(payout|charge|invoice|account|balance)\\.[a-z_]+"
              + "|(webhook|item|access|public|error)_[a-z]+)\"");

  @Test
  @DisplayName("no literal of core's main code is one of a vendor's words")
  void noVendorWords() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(VendorWordsTest::found)
              .toList();
      assertThat(found).isEmpty();
    }
  }

  @Test
  @DisplayName("the pattern finds what was there once")
  void findsPlanted() {
    assertThat("topic.equals(\"APP_DISCONNECT\")").containsPattern(PROTOCOL);
    assertThat("case \"ITEM:PENDING_DISCONNECT\" ->").containsPattern(PROTOCOL);
    assertThat("topic.endsWith(\"_DESTROY\")").containsPattern(PROTOCOL);
    assertThat("topic.startsWith(\"VISIT_\")").containsPattern(PROTOCOL);
    assertThat("put(words, PAYOUT, \"STRIPE\", \"PAYPAL\")").doesNotContainPattern(PROTOCOL);
  }

  private static Stream<String> found(Path file) {
    try {
      return PROTOCOL
          .matcher(Files.readString(file))
          .results()
          .map(match -> file.getFileName() + ": " + match.group());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
