package com.oodaloo.handlers.pages.digest;

import com.oodaloo.handlers.pages.digest.DigestView.Part;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Sets a digest as plain text: short lines, amounts at the end of a row of dots, links on lines of
/// their own so that every mail program finds their ends.
final class DigestText {
  private static final int WIDTH = 60;

  private final StringBuilder text = new StringBuilder();

  private DigestText() {}

  static String of(DigestView view) {
    DigestText page = new DigestText();
    page.line(view.firmName().toUpperCase(Locale.ROOT));
    page.line(view.title());
    page.line("");
    view.tiles().forEach(tile -> page.row(tile.label(), tile.value()).wrap("  " + tile.note()));
    page.asks(view);
    page.profit(view);
    page.ahead(view);
    page.heading("Jobs").list(view.jobs(), page::job);
    page.owed(view);
    page.worth(view.worth());
    if (!view.notes().isEmpty()) {
      page.heading("Good to know");
      view.notes().forEach(page::wrap);
      if (!view.bankUrl().isEmpty()) {
        page.line("Your bank accounts:").line(view.bankUrl());
      }
    }
    page.heading("");
    if (!view.foot().settingsUrl().isEmpty()) {
      page.line("Settings: another day, another address, pause:").line(view.foot().settingsUrl());
    }
    page.line("Stop these mails:").line(view.foot().unsubscribeUrl());
    return page.text.toString();
  }

  private void asks(DigestView view) {
    heading(view.asks().heading());
    list(
        view.asks().part(),
        ask -> {
          wrap(ask.words());
          wrap("  " + ask.open() + (ask.why().isEmpty() ? "" : ". " + ask.why()));
          line("  Answer: " + ask.url());
          line("");
        });
    line("All questions: " + view.trayUrl());
  }

  private void profit(DigestView view) {
    heading("Profit");
    view.profits()
        .forEach(row ->
            row(row.span(), row.profit())
                .wrap(
                    "  %s of work, less %s cost, less %s fees"
                        .formatted(row.work(), row.cost(), row.fees()))
                .wrap("  " + row.costNote()));
    view.bars().forEach(bar -> row("  week of " + bar.label(), bar.amount()));
    wrap(view.cashLine());
  }

  private void ahead(DigestView view) {
    if (!view.ahead().isEmpty()) {
      heading("The next thirteen weeks");
      view.ahead().forEach(this::wrap);
    }
  }

  private void worth(DigestView.Worth worth) {
    if (!worth.calls().isEmpty()) {
      heading("Worth a call");
      worth.calls().forEach(this::money);
    }
    if (!worth.unbilled().rows().isEmpty()) {
      heading("Done but not invoiced: " + worth.unbilledTotal());
      list(worth.unbilled(), this::money);
    }
    if (!worth.alerts().rows().isEmpty()) {
      heading("Look into");
      list(worth.alerts(), this::money);
    }
    if (!worth.fees().isEmpty()) {
      heading("Cards");
      wrap(worth.fees());
    }
  }

  private void money(DigestView.MoneyRow row) {
    if (row.amount().isEmpty()) {
      wrap(row.what());
    } else {
      row(row.what(), row.amount());
    }
    if (!row.note().isEmpty()) {
      wrap("  " + row.note());
    }
  }

  private void job(DigestView.JobRow job) {
    row(job.name(), job.variance());
    line("  " + job.status());
    line("  work " + job.work() + ", received " + job.cash());
    wrap("  " + job.why());
  }

  private void owed(DigestView view) {
    heading("Who owes you");
    row("All open invoices", view.owed().total());
    view.owed().ages().forEach(age -> row("  " + age.label() + ", " + age.count(), age.amount()));
    line("");
    list(
        view.owed().latest(),
        owed -> {
          row(owed.who() + ", " + owed.invoice(), owed.amount());
          line("  " + owed.late() + (owed.marks().isEmpty() ? "" : ", " + owed.marks()));
        });
    if (!view.owed().quotes().isEmpty()) {
      wrap(view.owed().quotes());
    }
  }

  private <T> void list(Part<T> part, Consumer<T> each) {
    part.rows().forEach(each);
    if (!part.rest().isEmpty()) {
      line(part.rest());
    }
  }

  private DigestText heading(String words) {
    line("");
    line(words.isEmpty() ? "-".repeat(WIDTH) : words);
    if (!words.isEmpty()) {
      line("-".repeat(Math.min(WIDTH, words.length())));
    }
    return this;
  }

  /// "Runway ........ 14.3 weeks"; at least three dots, however long the label is.
  private DigestText row(String label, String value) {
    int dots = Math.max(3, WIDTH - label.length() - value.length() - 2);
    return line(label + " " + ".".repeat(dots) + " " + value);
  }

  private DigestText line(String words) {
    text.append(words).append('\n');
    return this;
  }

  /// Breaks at spaces; further lines keep the indent of the first.
  private DigestText wrap(String words) {
    String indent = words.startsWith("  ") ? "  " : "";
    StringBuilder current = new StringBuilder(indent);
    for (String word : List.of(words.strip().split(" "))) {
      boolean begun = current.length() > indent.length();
      if (begun && current.length() + word.length() + 1 > WIDTH) {
        line(current.toString());
        current = new StringBuilder(indent);
        begun = false;
      }
      current.append(begun ? " " : "").append(word);
    }
    return line(current.toString());
  }
}
