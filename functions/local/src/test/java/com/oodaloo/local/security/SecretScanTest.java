package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A scan for the forms in which secrets are given out, over every file that is kept here. Needs no
/// net and no tool; the forms are those of whom this project deals with.
@DisplayName("The repository")
class SecretScanTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules");
  private static final long BYTES_MAX = 2 << 20;

  /// AWS, Stripe, Plaid, GitHub, private keys, and passwords within addresses.
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile("\\b(sk|rk)_live_[0-9A-Za-z]{16,}"),
          Pattern.compile("\\bwhsec_[0-9A-Za-z]{24,}"),
          Pattern.compile("\\baccess-(production|development)-[0-9a-f]{8}-[0-9a-f-]{27}"),
          Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{36}"),
          Pattern.compile("-----BEGIN ([A-Z]+ )?PRIVATE KEY-----"),
          Pattern.compile("(?i)\\baws_secret_access_key\\s*[=:]\\s*['\"]?[0-9a-z/+]{40}"),
          Pattern.compile("[a-z]+://[^/\\s:@\"']+:[^/\\s:@\"'$]{8,}@"));

  @Test
  @DisplayName("holds nothing that looks like a secret")
  void clean() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      assertThat(files.filter(SecretScanTest::isOurs).filter(SecretScanTest::tells)).isEmpty();
    }
  }

  @Test
  @DisplayName("would be found out with a planted one of every form")
  void planted() {
    String letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH";
    assertThat(
            List.of(
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "sk_" + "live_" + letters,
                "whsec" + "_" + letters,
                "access-" + "production-12345678-1234-1234-1234-123456789012",
                "ghp" + "_" + letters.substring(0, 36),
                "-----BEGIN " + "EC PRIVATE KEY-----",
                "aws_secret_" + "access_key = " + letters.substring(0, 40),
                "https" + "://user:long-password@example.com"))
        .allMatch(SecretScanTest::isSecret)
        .hasSameSizeAs(FORMS);
    assertThat(List.of("whsec_sandbox", "sandbox-link-key-0123456789abcdef"))
        .noneMatch(SecretScanTest::isSecret);
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return Files.isRegularFile(file) && file.toFile().length() < BYTES_MAX;
  }

  private static boolean tells(Path file) {
    try {
      return isSecret(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file.getFileName(), e);
    }
  }

  private static boolean isSecret(String text) {
    return FORMS.stream().anyMatch(form -> form.matcher(text).find());
  }
}
