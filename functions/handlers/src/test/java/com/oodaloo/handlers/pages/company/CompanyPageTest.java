package com.oodaloo.handlers.pages.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.cash.CashBehind;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The company at a glance")
class CompanyPageTest {
  private static final Week LAST = new Week(Sample.day("2025-03-17"));
  private static final Digest DIGEST =
      DigestComposer.compose(ReferenceScenario.sources(), Sample.day("2025-03-24"));

  @Test
  @DisplayName("draws cash, profit and aging, each with its figures beside it")
  void charts() {
    List<CashBehind> behind =
        CashBehind.of(ReferenceScenario.books().build(), Sample.usd("84200.00"), LAST.trailing(12));

    String page = CompanyPage.render(DIGEST, behind, ways("./?t=tok"));

    assertThat(page.split("<svg", -1)).hasSize(4);
    assertThat(page.split("role=\"img\" aria-label=", -1)).hasSize(4);
    assertThat(page)
        .contains("<th scope=\"row\">Mar 23</th><td>$84,200.00</td>")
        .contains("<th scope=\"row\">Jan 13</th><td>$11,500.00</td>")
        .contains("<th scope=\"row\">1–30 days late</th><td>$3,000.00</td>")
        .contains("href=\"./?t=tok\"")
        .contains("Kitchen Remodel (A001)", "$7,000.00", "Customer behind on payments")
        .contains("-$18,750.00", "Large upfront payment", "The next thirteen weeks");
  }

  @Test
  @DisplayName("loads nothing from anywhere")
  void loadsNothing() {
    assertThat(CompanyPage.render(DIGEST, List.of(), ways("./")))
        .doesNotContainIgnoringCase("http", "<img", "url(", "style=\"");
  }

  @Test
  @DisplayName("shows nothing as nothing: a firm without any figure draws flat lines")
  void empty() {
    Digest nothing = DigestComposer.compose(Sample.books().undecided(), Sample.day("2025-03-24"));

    assertThat(CompanyPage.render(nothing, List.of(), ways("./")))
        .contains("not known yet", "<svg");
  }

  @Test
  @DisplayName("a loss hangs below the line of zero, a gain stands on it")
  void belowZero() {
    var values =
        List.of(
            new Chart.Value("loss", Sample.usd("-50.00")),
            new Chart.Value("gain", Sample.usd("150.00")));

    CompanyView.Columns columns = Chart.of(values).columns("says", values);

    CompanyView.Column loss = columns.columns().getFirst();
    CompanyView.Column gain = columns.columns().getLast();
    assertThat(loss.y()).isEqualTo(columns.zero());
    assertThat(loss.tone()).isEqualTo(Tone.ALERT);
    assertThat(gain.y() + gain.height()).isEqualTo(columns.zero());
    assertThat(gain.height()).isEqualTo(3 * loss.height());
  }

  private static TrayWays ways(String list) {
    return new TrayWays(list, "company", "settings", "");
  }
}
