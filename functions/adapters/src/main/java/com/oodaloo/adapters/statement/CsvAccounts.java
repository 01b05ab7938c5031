package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRows.Row;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.Statement.Kind;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a CSV file by the account they stand for.
final class CsvAccounts {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(account|acct|card)\\b[^\\d*xX]{0,25}?([*xX.\\-]{0,16}\\d[\\d*xX\\-]{2,24})\\b");
  private static final Pattern NAME = Pattern.compile("(?i)account (name|type)\\s*:?\\s*(.+)");
  private static final Pattern PAID = Pattern.compile("(?i)payment.{0,12}thank ?you");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b((?:account|acct|card|checking|savings?|money"
              + " market|share|loan)\\b[^\\d*xX]{0,25}?)([*xX.\\-]{0,16}\\d[\\d*xX\\-]{2,24})\\b");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)^(?:ending|closing|current|new|ledger) balance[^\\d]{0,20}?(?:as of|on) "
              + "(?<day>[\\d/-]{6,10})[:,\\s]*(?<sum>\\(?-?\\$?-?[\\d,]+\\.\\d{2}\\)?-?)$");
  private static final Pattern THANKED =
      Pattern.compile("(?i)^(\\w+ ){0,2}payment.{0,12}thank ?you");
  private static final Pattern DIGITS = Pattern.compile("\\d{3,}");

  private static final String SECTION = "line ";

  private final CsvColumns columns;
  private final Currency currency;
  private final Faults faults;
  private final Map<String, List<CsvEntry>> entries = new LinkedHashMap<>();
  private final Map<String, List<Statement.Line>> lines = new LinkedHashMap<>();
  private final List<Statement.Balance> told = new ArrayList<>();
  private final List<Statement.Balance> above = new ArrayList<>();
  private final NavigableMap<Long, Heading> sections =
      new TreeMap<>(Map.of(0L, new Heading("", "")));

  /// What stands above the lines of an account, "" where nothing does.
  private record Heading(String number, String name) {}

  CsvAccounts(CsvColumns columns, Currency currency, Faults faults) {
    this.columns = columns;
    this.currency = currency;
    this.faults = faults;
  }

  /// `Account Number : 4410`, `Checking ending in 4410`, `Ending balance as of 03/31/2025:
  /// 5,000.00`.
  void preamble(List<Row> rows) {
    String name = "";
    String number = "";
    for (Row row : rows) {
      String text = String.join(" ", row.fields()).strip();
      Matcher named = NAME.matcher(text);
      Matcher numbered = NUMBER.matcher(text);
      name = name.isEmpty() && named.find() ? named.group(2) : name;
      number = number.isEmpty() && numbered.find() ? numbered.group(2) : number;
      Matcher titled = TITLE.matcher(text);
      if (number.isEmpty() && titled.find()) {
        number = titled.group(2);
        name = name.isEmpty() ? titled.group(1).strip() : name;
      }
      above(text);
    }
    sections.put(0L, new Heading(number, name));
  }

  /// The rows that may be lines. Headings that come once more may begin another account, which the
  /// rows above them name.
  List<Row> sections(List<Row> below, List<String> headings) {
    List<Row> rows = new ArrayList<>();
    for (Row row : below) {
      if (row.fields().equals(headings)) {
        section(row.line(), rows.isEmpty() ? "" : String.join(" ", rows.getLast().fields()));
      } else if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void section(long line, String above) {
    Matcher numbered = TITLE.matcher(above);
    if (numbered.find() && !numbered.group(2).equals(sections.lastEntry().getValue().number())) {
      sections.put(line, new Heading(numbered.group(2), numbered.group(1).strip()));
    }
  }

  private void above(String text) {
    Matcher balance = ABOVE.matcher(text);
    if (balance.find()) {
      Optional<LocalDate> day =
          CsvDays.of(List.of(balance.group("day"))).read(balance.group("day"));
      Optional<Money> money =
          Amount.read(balance.group("sum"), Amount.Decimal.POINT)
              .flatMap(amount -> amount.money(currency));
      day.ifPresent(known -> money.ifPresent(sum -> above.add(new Statement.Balance(sum, known))));
    }
  }

  void add(CsvEntry entry, CsvSigns signs) {
    Optional<Currency> own = currency(entry.row());
    Optional<Money> written = own.flatMap(code -> entry.amount().money(code));
    if (own.isEmpty()) {
      faults.at(
          entry.row().line(),
          "\""
              + columns.field(entry.row(), Column.CURRENCY)
              + "\" is no currency; expected a code like USD");
    } else if (written.isEmpty()) {
      faults.at(
          entry.row().line(),
          entry.amount().number().toPlainString()
              + " is not exact to the cent; expected two decimals");
    }
    written.ifPresent(money -> {
      String said = columns.field(entry.row(), Column.ACCOUNT);
      long section = sections.floorKey(entry.row().line());
      String account = said.isEmpty() && section > 0 ? SECTION + section : said;
      Money magnitude = money.magnitude();
      entries.computeIfAbsent(account, _ -> new ArrayList<>()).add(entry);
      lines
          .computeIfAbsent(account, _ -> new ArrayList<>())
          .add(line(entry, signs.isOut(entry) ? magnitude.negated() : magnitude));
    });
  }

  /// A row that tells the balance at the end, with its day.
  void close(Row row, LocalDate day, CsvAmounts amounts) {
    String balance = columns.field(row, Column.BALANCE);
    String text = balance.isEmpty() ? columns.field(row, Column.AMOUNT) : balance;
    amounts
        .read(text)
        .flatMap(amount -> amount.money(currency))
        .ifPresent(money -> told.add(new Statement.Balance(money, day)));
  }

  private Optional<Currency> currency(Row row) {
    String code = columns.field(row, Column.CURRENCY);
    return code.isEmpty() ? Optional.of(currency) : OfxStatement.currency(code);
  }

  private Statement.Line line(CsvEntry entry, Money amount) {
    Row row = entry.row();
    return new Statement.Line(
        entry.day(),
        amount,
        OfxTransaction.joined(columns.field(row, Column.TEXT), columns.field(row, Column.MEMO)),
        columns.field(row, Column.COUNTERPARTY),
        OfxTransaction.checkNumber(columns.field(row, Column.CHECK), amount),
        columns.field(row, Column.REFERENCE));
  }

  List<Statement> statements(CsvAmounts amounts) {
    List<Statement> all = new ArrayList<>();
    List<Statement.Balance> single =
        told.isEmpty() ? above.stream().limit(1).toList() : List.of(told.getLast());
    lines.forEach((account, own) -> {
      List<Statement.Balance> running =
          new CsvBalance(columns, amounts, currency)
              .closing(entries.getOrDefault(account, List.of()), own);
      boolean isRunning = told.isEmpty() && !running.isEmpty();
      List<Statement.Balance> alone = lines.size() > 1 ? List.of() : single;
      all.add(new Statement(account(account, own), own, isRunning ? running : alone));
    });
    if (all.isEmpty() && !single.isEmpty()) {
      all.add(new Statement(account("", List.of()), List.of(), single));
    }
    return all;
  }

  private Statement.Account account(String said, List<Statement.Line> own) {
    Heading heading = sections.firstEntry().getValue();
    if (said.startsWith(SECTION)) {
      heading = sections.getOrDefault(Long.parseLong(said.substring(SECTION.length())), heading);
      return new Statement.Account(
          heading.number(), heading.name(), kind(heading.name(), own), currency);
    }
    Matcher digits = DIGITS.matcher(said);
    String last = "";
    while (digits.find()) {
      last = digits.group();
    }
    String called =
        said.isEmpty() ? heading.name() : said.replaceAll("[*xX.#\\s]*\\d{3,}", "").strip();
    return new Statement.Account(
        last.isEmpty() ? heading.number() : last, called, kind(called, own), currency);
  }

  private Kind kind(String called, List<Statement.Line> own) {
    String words = called.toLowerCase(Locale.ROOT);
    if (columns.has(Column.CARD) || words.matches(".*\\b(card|visa|mastercard|credit line)\\b.*")) {
      return Kind.CARD;
    }
    if (words.contains("saving") || words.contains("money market")) {
      return Kind.SAVINGS;
    }
    if (words.contains("checking") || words.contains("share draft")) {
      return Kind.CHECKING;
    }
    boolean paid = own.stream().anyMatch(line -> PAID.matcher(line.description()).find());
    boolean thanked = own.stream().anyMatch(line -> THANKED.matcher(line.description()).find());
    return thanked || (paid && !columns.has(Column.BALANCE)) ? Kind.CARD : Kind.UNKNOWN;
  }

  static void warn(List<Statement> statements, List<String> warnings) {
    if (statements.size() > 1) {
      warnings.add(
          statements.size()
              + " accounts are in the file: "
              + String.join(", ", statements.stream().map(CsvAccounts::shown).toList())
              + "; choose one (--account).");
    }
    statements.stream()
        .filter(statement -> statement.account().kind() == Kind.CARD)
        .forEach(statement ->
            warnings.add(
                shown(statement)
                    + " is a card: what it owes is no cash, and a payment to it is a"
                    + " transfer, not money in."));
  }

  private static String shown(Statement statement) {
    String digits = statement.account().lastFour();
    String called = statement.account().name();
    return digits.isEmpty() && called.isEmpty()
        ? "An account without a number"
        : (called + (digits.isEmpty() ? "" : " …" + digits)).strip();
  }
}
