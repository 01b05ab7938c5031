package com.oodaloo.handlers.pages.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.tray.Tray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The mail in one breath")
class BriefMailTest {
  private static final DigestLinks LINKS =
      new DigestLinks(
          id -> "https://tray.example/item?t=" + id,
          "https://tray.example/?t=tray",
          "https://tray.example/stop?t=stop",
          "https://tray.example/bank?t=bank",
          "https://tray.example/settings?t=set",
          "https://tray.example/company?t=all");

  private static final int WORDS_MAX = 320;
  private static final int BYTES_MAX = 60 * 1024;

  static Stream<Map.Entry<String, Digest>> states() {
    return Stream.of(
        Map.entry("a week with a question", composed(ReferenceScenario.sources())),
        Map.entry("no bank, nothing read", composed(Sample.books().undecided())),
        Map.entry("a dispute, and more than fits", composed(crowded())));
  }

  private static Digest composed(DigestSources sources) {
    return DigestComposer.compose(sources, Sample.day("2025-03-24"));
  }

  private static DigestSources crowded() {
    SampleBooks books = Sample.books().with(Sample.checking("1250.00"));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      books
          .with(Sample.client("c" + i, "Client Number " + i + " of Oakwood Heights Association"))
          .with(Sample.job("J" + i).named("Fence " + i).line("2025-03-11", "900.00"))
          .with(
              Sample.invoice("i" + i)
                  .client("c" + i)
                  .of("500.00")
                  .issued("2025-01-02")
                  .due("2025-02-01"));
      findings.add(
          new Finding(
              i == 0 ? Finding.Kind.DISPUTE : Finding.Kind.OVERPAID,
              List.of("i" + i),
              ("The card payment of $8,000.00 of Client Number "
                      + i
                      + " was disputed on 2025-03-20,")
                  + " and the evidence is due on 2025-04-02; until it is won it counts as owed,"
                  + " and the money is held back at the processor for as long as that takes."));
    }
    return new DigestSources(
        books.build(),
        new StoredDecisions(List.of(), List.of(), findings),
        Tray.EMPTY,
        new PriorForecast.Nothing());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  @DisplayName("has at most 320 words, 60 KB, four figures and five things to do")
  void limits(Map.Entry<String, Digest> state) {
    DigestMail mail = DigestPage.render(state.getValue(), LINKS);
    Brief brief = DigestPresenter.view(state.getValue(), LINKS).brief();

    assertThat(words(mail.html())).isBetween(30, WORDS_MAX);
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BYTES_MAX);
    assertThat(brief.tiles()).hasSize(4);
    assertThat(brief.acts()).hasSizeLessThanOrEqualTo(5);
    assertThat(mail.html())
        .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}|\\$[0-9,]{3,}\\.[0-9]{2}");
  }

  private static int words(String html) {
    String seen =
        html.replaceAll("(?s)<head>.*?</head>", " ")
            .replaceAll("(?s)<div style=\"display:none.*?</div>", " ")
            .replaceAll("<[^>]*>", " ")
            .replace("&nbsp;", " ");
    return seen.strip().split("\\s+", -1).length;
  }

  @Test
  @DisplayName("puts a dispute into its headline and first, with a day and a whole amount")
  void dispute() {
    Brief brief = DigestPresenter.view(composed(crowded()), LINKS).brief();

    assertThat(brief.headline()).contains("$8,000 of Client Number 0", "Mar 20", "Apr 2");
    assertThat(brief.acts().getFirst().words()).contains("$8,000").endsWith("…");
    assertThat(brief.acts().getFirst().url()).isEqualTo("https://tray.example/company?t=all");
    assertThat(brief.summary()).contains("is late.");
  }

  @Test
  @DisplayName("shows what is unknown as unknown, and draws no weeks from it")
  void unknown() {
    Brief brief = DigestPresenter.view(composed(Sample.books().undecided()), LINKS).brief();

    assertThat(brief.tiles().getFirst().value()).isEqualTo("not known yet");
    assertThat(brief.spark().columns()).isEmpty();
    assertThat(brief.headline()).contains("No business bank account is connected yet");
    assertThat(brief.acts().getFirst().url()).isEqualTo("https://tray.example/bank?t=bank");
  }
}
