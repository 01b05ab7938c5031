package com.oodaloo.handlers.pages.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.parts.PageScript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrayPagesTest {
  private static final Books BOOKS = ReferenceScenario.books().build();
  private static final TrayWays WAYS = new TrayWays("./", "company", "settings?t=s", "");
  private static final LocalDate TODAY = Sample.day("2025-03-24");

  @Test
  @DisplayName("The list shows the question, its amount, its age and both one-tap answers")
  void list() {
    String page = TrayPages.list(listing(ReferenceScenario.tray()));

    assertThat(page)
        .contains("1 question for you", "Lump Payment", "$20,000.00, open for 63 days")
        .contains(">C003_1 $8,000.00 + E005_1 $5,000.00 + E007_1 $7,000.00</button>")
        .contains("name=\"t\" value=\"token-several-fit-t4\"", "href=\"item?t=several-fit-t4\"");
  }

  @Test
  @DisplayName("An empty tray says that nothing needs an answer")
  void emptyList() {
    assertThat(TrayPages.list(listing(Tray.EMPTY)))
        .contains("Nothing needs your answer")
        .doesNotContain("<form");
  }

  @Test
  @DisplayName("The detail shows the money beside its alternatives, why not, and every answer")
  void detail() {
    String page = TrayPages.detail(detail(ReferenceScenario.lump()));

    assertThat(page)
        .contains("Jan 20, 2025, Business Checking", "Invoice E005_1, Emerson Lofts")
        .contains("Invoice C003_1, Castillo, in dispute", "neither was taken")
        .contains("name=\"amount-E006_1\"", "value=\"not-income\"", "value=\"dismiss\"")
        .doesNotContain("value=\"undo\"");
  }

  @Test
  @DisplayName("Forms post to the path beside the page and carry the token, nothing is done by GET")
  void forms() {
    String page = TrayPages.detail(detail(ReferenceScenario.lump()));

    assertThat(page.split("<form", -1)).hasSize(6);
    assertThat(page.split("method=\"post\" action=\"answer\"", -1)).hasSize(6);
    assertThat(page.split("name=\"t\" value=\"tok\"", -1)).hasSize(6);
    assertThat(page.replace("<script>" + PageScript.REMAINDER + "</script>", ""))
        .doesNotContain("<script", "style=\"");
  }

  @Test
  @DisplayName("An answered item says what was answered and when there, and offers to undo it")
  void answered() {
    TrayItem item =
        answered(new TrayAnswer.IsNotIncome("t4", NotIncome.Kind.LOAN), "2025-03-24T15:00:00Z");

    assertThat(TrayPages.taken(detail(item)))
        .contains("Thank you.", "Not income: it is loan money.")
        .contains("Answered on Mar 24, 2025 at 9:00 AM (mail link).", "value=\"undo\"")
        .doesNotContain("value=\"confirm\"", "value=\"split\"");
  }

  @Test
  @DisplayName("The second of two answers sees the first")
  void alreadyAnswered() {
    TrayItem item = answered(new TrayAnswer.Dismissed("t4"), "2025-03-24T15:00:00Z");

    assertThat(TrayPages.alreadyAnswered(detail(item)))
        .contains("changed before your answer came", "Dismissed: it stays unexplained.");
  }

  @Test
  @DisplayName("A split that cannot be keeps what was typed and says what remains")
  void invalidSplit() {
    SplitDraft draft =
        SplitDraft.of(
            Map.of("amount-E005_1", "5000.00", "answer", "split"),
            "The parts add up to $5,000.00, not to $20,000.00: $15,000.00 remain.");

    assertThat(TrayPages.invalid(detail(ReferenceScenario.lump()), draft))
        .contains("$15,000.00 remain", "name=\"amount-E005_1\" value=\"5000.00\"");
  }

  @Test
  @DisplayName("A link that is old, wrong or without a question is told in words")
  void notices() {
    assertThat(TrayPages.expired("old")).contains("too old", "action=\"fresh\"", "value=\"old\"");
    assertThat(TrayPages.expired("")).contains("too old").doesNotContain("<form");
    assertThat(TrayPages.refused()).contains("does not open anything");
    assertThat(TrayPages.gone()).contains("no longer there");
  }

  @Test
  @DisplayName("Nothing a customer wrote becomes markup, in text or in an attribute")
  void hostile() {
    String evil = "\"><script>x</script>\u202Egnp' onfocus='x";
    Question question =
        new Question(
            "q", Question.Kind.UNKNOWN_MONEY, List.of("t"), evil, List.of(), List.of(evil));
    Books books =
        Sample.books()
            .with(Sample.checking("1.00"))
            .with(Sample.client("c", evil))
            .with(Sample.invoice("i").client("c"))
            .with(Sample.line("t").saying(evil))
            .build();
    TrayItem item =
        TrayItem.of(
            "q", List.of(new TrayEvent.Asked(Instant.parse("2025-03-20T12:00:00Z"), question)));

    String page =
        TrayPages.detail(new TrayDetail(kept(books), item, "tok", "./"))
            + TrayPages.list(
                new TrayList(
                    WAYS, books, new Tray(List.of(item)), TODAY, id -> "item", id -> "tok"));

    assertThat(page.replace("<script>" + PageScript.REMAINDER + "</script>", ""))
        .doesNotContain("<script", "\u202E");
    assertThat(page).contains("aria-label=\"Look closer: &#34;").doesNotContain(" onfocus='x\"");
  }

  private static TrayList listing(Tray tray) {
    return new TrayList(WAYS, BOOKS, tray, TODAY, id -> "item?t=" + id, id -> "token-" + id);
  }

  private static FirmBooks kept(Books books) {
    return new FirmBooks(books, List.of(), List.of(), List.of(), Tray.EMPTY);
  }

  private static TrayDetail detail(TrayItem item) {
    return new TrayDetail(kept(BOOKS), item, "tok", "./?t=tray");
  }

  private static TrayItem answered(TrayAnswer answer, String at) {
    TrayItem open = ReferenceScenario.lump();
    List<TrayEvent> history = new ArrayList<>(open.history());
    history.add(new TrayEvent.Answered(Instant.parse(at), "mail link", answer));
    return TrayItem.of(open.id(), history);
  }
}
