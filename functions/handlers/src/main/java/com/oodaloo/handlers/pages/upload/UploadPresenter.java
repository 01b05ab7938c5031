package com.oodaloo.handlers.pages.upload;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.settings.SettingsView.Choice;
import com.oodaloo.handlers.pages.upload.UploadView.Line;
import com.oodaloo.handlers.pages.upload.UploadView.Preview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Puts a statement, and what would become of it, into words.
final class UploadPresenter {
  private static final int LINES_SHOWN = 8;

  private UploadPresenter() {}

  static List<Preview> previews(StatementDocument document, int chosen) {
    List<Statement> all = document.statements();
    return IntStream.range(0, all.size())
        .mapToObj(at -> preview(all.get(at), at, at == chosen))
        .toList();
  }

  private static Preview preview(Statement statement, int index, boolean chosen) {
    List<Line> lines =
        statement.lines().stream()
            .limit(LINES_SHOWN)
            .map(line ->
                new Line(
                    DisplayFormat.day(line.day()),
                    clean(line.description()),
                    line.amount().toString()))
            .toList();
    return new Preview(
        index,
        chosen,
        title(statement.account()),
        facts(statement),
        lines,
        statement.lines().size() - lines.size());
  }

  static String title(Statement.Account account) {
    String kind =
        switch (account.kind()) {
          case CHECKING -> "Checking";
          case SAVINGS -> "Savings";
          case CARD -> "Card";
          case UNKNOWN, BY_HAND -> "Account";
        };
    return account.lastFour().isEmpty() ? kind : kind + " " + account.lastFour();
  }

  private static List<String> facts(Statement statement) {
    List<String> facts = new ArrayList<>();
    List<LocalDate> days = statement.lines().stream().map(Statement.Line::day).sorted().toList();
    facts.add(
        DisplayFormat.count(days.size(), "line")
            + (days.isEmpty()
                ? "."
                : ", " + DisplayFormat.span(days.getFirst(), days.getLast()) + "."));
    facts.add(
        "In: "
            + sum(statement, Money::isPositive)
            + ". Out: "
            + sum(statement, Money::isNegative)
            + ".");
    facts.add(
        statement.closing().isEmpty()
            ? "The file tells no balance."
            : "Balance: "
                + statement.closing().getFirst().amount()
                + " on "
                + DisplayFormat.day(statement.closing().getFirst().asOf())
                + ".");
    return facts;
  }

  private static Money sum(Statement statement, Predicate<Money> which) {
    return Money.totalIn(
        statement.account().currency(),
        statement.lines().stream().map(Statement.Line::amount).filter(which));
  }

  static List<Choice> accounts(Books books, String chosen) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice("", "The one with the statement's last digits", chosen.isEmpty()));
    books.accounts().stream()
        .filter(account -> account.isBusiness() && !account.isClosed())
        .map(
            account -> new Choice(account.id(), clean(account.name()), account.id().equals(chosen)))
        .forEach(all::add);
    all.add(new Choice("new", "A new account, named below", chosen.equals("new")));
    return all;
  }

  /// Whether the books know an account to choose.
  static boolean hasAccounts(Books books) {
    return books.businessAccounts().stream().anyMatch(account -> !account.isClosed());
  }

  /// What would be, or was, added.
  static String counts(Outcome.Imported done) {
    String told =
        done.told() == 0
            ? ""
            : ", %s told by the bank's feed or another file".formatted(done.told());
    String asked =
        done.asked() == 0
            ? ""
            : "; %s may be the same money as another line, which the tray asks"
                .formatted(done.asked());
    return "%s new, %d imported before%s%s."
        .formatted(DisplayFormat.count(done.added(), "line"), done.known(), told, asked);
  }

  static String question(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Imported done -> counts(done);
      case Outcome.Undone done -> DisplayFormat.count(done.removed(), "line") + " taken back.";
      case Outcome.UnknownFirm _ -> "The company is no longer there.";
      case Outcome.WhichAccount _ -> "Please say below which account the statement is of.";
      case Outcome.OtherAccount(String aimedAt, String lastFour) ->
          "The statement is of the account that ends with %s, not of %s. Please choose another."
              .formatted(clean(lastFour), clean(aimedAt));
      case Outcome.LooksLike(String existing) ->
          "There is an account %s that looks like it. Choose that one, or say that it is another."
              .formatted(clean(existing));
      case Outcome.OtherKind(String aimedAt, boolean isCard) ->
          isCard
              ? "This is a card's statement, and %s is no card. Please choose another."
                  .formatted(clean(aimedAt))
              : "%s is a card, and this statement is not. Please choose another."
                  .formatted(clean(aimedAt));
    };
  }
}
