package com.oodaloo.handlers.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.settings.Settings;
import com.oodaloo.domain.HostileStrings;
import com.oodaloo.domain.HostileStrings.Hostile;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.handlers.pages.company.CompanyPage;
import com.oodaloo.handlers.pages.digest.DigestLinks;
import com.oodaloo.handlers.pages.digest.DigestMail;
import com.oodaloo.handlers.pages.digest.DigestPage;
import com.oodaloo.handlers.pages.month.MonthPage;
import com.oodaloo.handlers.pages.settings.SettingsPage;
import com.oodaloo.handlers.pages.settings.SettingsView;
import com.oodaloo.handlers.pages.tray.SplitDraft;
import com.oodaloo.handlers.pages.tray.TrayDetail;
import com.oodaloo.handlers.pages.tray.TrayList;
import com.oodaloo.handlers.pages.tray.TrayPages;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Every field that somebody outside can write, with each of the hostile texts, on every page and
/// in the mail. A page is compared with the one that harmless texts make: what is hostile adds no
/// tag, no attribute, no line and no link.
@DisplayName("Hostile strings")
class HostileStringsTest {
  private static final Instant NOW = Instant.parse("2025-03-24T15:00:00Z");

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?[a-zA-Z!][a-zA-Z0-9]*)((?:\\s+[a-zA-Z][a-zA-Z0-9-]*(?:=\"[^\"]*\")?)*)\\s*/?>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([a-zA-Z][a-zA-Z0-9-]*)(?:=\"[^\"]*\")?");
  private static final Pattern INLINE =
      Pattern.compile("<(style|script)>.*?</\\1>", Pattern.DOTALL);
  private static final Pattern LYING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u3164\\u034F&&[^\\n]]");

  private static final Map<String, List<String>> HARMLESS = structures("harmless");

  @Test
  @DisplayName("are at least two hundred")
  void many() {
    assertThat(HostileStrings.all()).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  @DisplayName("become no markup on any page")
  void html() {
    for (Hostile hostile : HostileStrings.all()) {
      assertThat(structures(hostile.text())).as(hostile.family()).isEqualTo(HARMLESS);
    }
  }

  @Test
  @DisplayName(
      "leave no markup, no control, no turned text, no forged line and no link in the mail")
  void mail() {
    DigestMail harmless = mail("harmless");
    List<String> structure = structure(harmless.html());
    for (Hostile hostile : HostileStrings.all()) {
      DigestMail mail = mail(hostile.text());

      assertThat(mail.subject()).as(hostile.family()).isEqualTo(harmless.subject());
      assertThat(structure(mail.html())).as(hostile.family()).isEqualTo(structure);
      assertThat(LYING.matcher(mail.text()).find()).as(hostile.family()).isFalse();
      assertThat(LYING.matcher(mail.html()).find()).as(hostile.family()).isFalse();
      assertThat(mail.text().toLowerCase(Locale.ROOT))
          .as(hostile.family())
          .doesNotContain(HostileStrings.LURE, "www.evil", "@evil");
      assertThat(mail.html().toLowerCase(Locale.ROOT))
          .as(hostile.family())
          .doesNotContain(HostileStrings.LURE, "www.evil", "@evil");
    }
  }

  /// The tags with the names of their attributes, page by page. Nothing that looks like a tag may
  /// be left over.
  private static Map<String, List<String>> structures(String text) {
    Map<String, List<String>> structures = new LinkedHashMap<>();
    pages(text).forEach((name, page) -> structures.put(name, structure(page)));
    return structures;
  }

  private static List<String> structure(String page) {
    String bare = INLINE.matcher(page).replaceAll("<$1></$1>");
    assertThat(TAG.matcher(bare).replaceAll("")).doesNotContain("<", ">");
    return TAG.matcher(bare).results().map(HostileStringsTest::names).toList();
  }

  private static String names(MatchResult tag) {
    StringBuilder names = new StringBuilder(tag.group(1));
    ATTRIBUTE
        .matcher(tag.group(2))
        .results()
        .forEach(attribute -> names.append(' ').append(attribute.group(1)));
    return names.toString();
  }

  private static Map<String, String> pages(String text) {
    HostileBooks hostile = new HostileBooks(text);
    FirmBooks kept = hostile.kept();
    TrayWays ways = new TrayWays("./?t=t", "company?t=t", "settings?t=t", "");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(
        "tray",
        TrayPages.list(
            new TrayList(
                ways, kept.books(), kept.tray(), kept.books().asOf(), id -> "item", id -> "tok")));
    pages.put("item", TrayPages.detail(new TrayDetail(kept, hostile.item(), "tok", "./")));
    pages.put(
        "invalid",
        TrayPages.invalid(
            new TrayDetail(kept, hostile.item(), "tok", "./"),
            SplitDraft.of(Map.of("amount-E005_1", text), text + " problem")));
    pages.put("company", CompanyPage.render(digest(kept), List.of(), ways));
    pages.put("settings", SettingsPage.render(look(kept)));
    pages.put("month", MonthPage.render(close(kept), kept.books(), "tok"));
    return pages;
  }

  private static MonthClose close(FirmBooks kept) {
    return MonthClose.of(
        kept.books(), kept.decided(), Spending.NONE, YearMonth.from(kept.books().asOf()));
  }

  private static SettingsPage.Look look(FirmBooks kept) {
    Settings.Link bank =
        new Settings.Link(Source.PLAID, "item-1", Connection.Health.GOOD, NOW, NOW);
    return new SettingsPage.Look(
        new Settings(kept, List.of(bank)),
        NOW,
        "tok",
        new SettingsView.Ways("./?t=t", "company?t=t", "/auth/jobber/start", "/connect/bank?t=t"),
        new SettingsPage.Access("", Optional.empty(), List.of()));
  }

  private static DigestMail mail(String text) {
    return DigestPage.render(
        digest(new HostileBooks(text).kept()),
        new DigestLinks(
            id -> "https://tray/item",
            "https://tray/",
            "https://tray/stop",
            "https://tray/company"));
  }

  private static Digest digest(FirmBooks kept) {
    return DigestComposer.compose(
        kept.sources(new PriorForecast.Nothing()), Sample.day("2025-03-24"));
  }
}
