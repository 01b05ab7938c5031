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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestPageTest {
  private static final DigestLinks LINKS =
      new DigestLinks(
          id -> "https://tray.example/item?t=" + id,
          "https://tray.example/?t=tray",
          "https://tray.example/stop?t=stop",
          "https://tray.example/company?t=all");

  @Test
  @DisplayName("A reader finds the reference figures and their status in the mail")
  void referenceFigures() {
    DigestMail mail = DigestPage.render(reference(), LINKS);

    assertThat(mail.html())
        .contains("$84,200", "Same as last week", "https://tray.example/item?t=several-fit-t4")
        .contains("See all", "https://tray.example/company?t=all")
        .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}|\\$[0-9,]{3,}\\.[0-9]{2}");
    assertThat(mail.text())
        .contains("Kitchen Remodel (A001)", "$7,000.00", "Customer behind on payments")
        .contains("-$4,500.00", "Customer paid ahead", "Collections problem")
        .contains("-$18,750.00", "Large upfront payment");
  }

  @Test
  @DisplayName("The text mail reads like a page")
  void textMail() {
    DigestMail mail = DigestPage.render(reference(), LINKS);

    assertThat(mail.text())
        .startsWith(
            """
            PRECISION CONTRACTORS LLC
            Week 12 · Mar 17 – Mar 23, 2025

            Cash in the bank ................................ $84,200.00
              in 1 business account; $84,200.00 a week ago
            Runway ............................................. growing
              $84,200.00 grows by $5,909.09 a week, the mean of the last
              11 full weeks; transfers, loans, owner draws and personal
              spending left out.
            Last week's job margin ............................... $0.00
              work performed, less its cost and the processor's fees
            Money explained .......................................... –
              no money came in last week; $20,000.00 of all time waits
              for your answer
            Payroll .......................................... none seen
              no payroll was found in the bank's lines

            1 thing needs your answer.
            --------------------------
            Which invoices does $20,000.00 on 2025-01-20 (“Lump
            Payment”) settle?
              open for 63 days. VIP Castillo. 2 sets of invoices fit to
              the cent; neither was taken.
              Answer: https://tray.example/item?t=several-fit-t4

            All questions: https://tray.example/?t=tray

            Profit
            ------
            Last week ............................................ $0.00
              $0.00 of work, less $0.00 cost, less $0.00 fees
              No work was done and none was paid for.
            Quarter to date ................................. $36,750.00
              $36,750.00 of work, less $0.00 cost, less $0.00 fees
              Nobody wrote down what this work cost: no costs, hours or
              expenses in Jobber.
              week of Dec 30 ................................. $3,000.00
              week of Jan 6 .................................. $6,500.00
              week of Jan 13 ................................ $11,500.00
              week of Jan 20 ................................. $9,500.00
              week of Jan 27 ..................................... $0.00
              week of Feb 3 .................................. $6,250.00
              week of Feb 10 ..................................... $0.00
              week of Feb 17 ..................................... $0.00
              week of Feb 24 ..................................... $0.00
              week of Mar 3 ...................................... $0.00
              week of Mar 10 ..................................... $0.00
              week of Mar 17 ..................................... $0.00
            By cash: $0.00 in, $0.00 out, net $0.00.

            """)
        .contains("The next thirteen weeks", "If you book nothing new, it is $")
        .contains("Deck (C003) ...................................... $8,000.00");
  }

  @Test
  @DisplayName("The mail says whom to call, what to invoice, what to look into and what cards cost")
  void worthDoing() {
    SampleBooks books =
        Sample.books()
            .with(Sample.checking("1.00"))
            .with(Sample.client("c", "Oakwood HOA"))
            .with(Sample.job("J7").named("Fence").line("2025-03-11", "900.00"))
            .with(
                Sample.invoice("i").client("c").of("500.00").issued("2025-01-02").due("2025-02-01"))
            .with(Sample.payout("p", "2025-03-18", "1000.00", "31.25"));
    var missing = new Finding(Finding.Kind.MISSING_PAYOUT, List.of("p"), "A payout never came.");
    var sources =
        new DigestSources(
            books.build(),
            new StoredDecisions(List.of(), List.of(), List.of(missing)),
            Tray.EMPTY,
            new PriorForecast.Cash(Sample.usd("101.00")));

    String text =
        DigestPage.render(DigestComposer.compose(sources, Sample.day("2025-03-24")), LINKS).text();

    assertThat(text)
        .contains("Oakwood HOA ........................................ $500.00")
        .contains("51 days late; invoice i")
        .contains("Done but not invoiced: $900.00", "Fence (J7) ...")
        .contains("A payout never came. ............................... $968.75")
        .contains("Cards cost $31.25 in twelve weeks, 3.12 % of $1,000.00; by")
        .contains("ACH at 1 % it would have been $21.25 less.")
        .contains("Last Monday's forecast for today was $101.00; it is $1.00,");
  }

  @Test
  @DisplayName("The subject carries figures and no text of anybody")
  void subject() {
    assertThat(DigestPage.render(reference(), LINKS).subject())
        .isEqualTo("Week 12: cash $84,200.00, as before, 1 question");
  }

  @Test
  @DisplayName("The mail loads nothing: no script, no image, no sheet from elsewhere")
  void loadsNothing() {
    assertThat(DigestPage.render(reference(), LINKS).html())
        .doesNotContainIgnoringCase("<script", "<img", "<link ", "@import", "url(");
  }

  private static Digest reference() {
    return DigestComposer.compose(ReferenceScenario.sources(), Sample.day("2025-03-24"));
  }

  @Test
  @DisplayName("The mail of an empty firm says what is not known and asks nothing")
  void emptyFirm() {
    Digest nothing = DigestComposer.compose(Sample.books().undecided(), Sample.day("2025-03-24"));

    DigestMail mail = DigestPage.render(nothing, LINKS);

    assertThat(mail.html())
        .contains(
            "not known yet",
            "No business bank account is connected yet",
            "Nothing needs your answer");
    assertThat(mail.text()).contains("no money came in last week");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "pay at https://evil.com now",
        "bob@evil.com",
        "www.evil.com",
        "a\r\nBcc: all@evil.com",
        "\u202E00.0001$",
        "in\u200Bvisible\u2066",
        "${7*7}",
        "evil\u3002com"
      })
  @DisplayName("A client's name can neither forge markup, nor lines, nor links")
  void hostileNames(String name) {
    SampleBooks books =
        Sample.books()
            .with(Sample.client("c", name))
            .with(Sample.job("J").named(name).line("2025-03-18", "10.00"))
            .with(Sample.invoice("i").client("c").of("5.00"));

    DigestMail mail =
        DigestPage.render(
            DigestComposer.compose(books.undecided(), Sample.day("2025-03-24")), LINKS);

    assertThat(mail.html()).doesNotContain("<script", "<img", "evil.com");
    assertThat(mail.text())
        .doesNotContain("evil.com", "@", "https://evil", "\nBcc", "\r", "evil\u3002com");
    assertThat(mail.html() + mail.text()).doesNotContainPattern("[\\p{Cf}]");
  }
}
