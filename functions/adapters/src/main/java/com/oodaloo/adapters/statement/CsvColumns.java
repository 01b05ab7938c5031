package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvRows.Row;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which column holds what, by the words banks head them with (README.md beside the samples).
///
/// A heading that is one of the words wins over one that only contains it.
record CsvColumns(Map<Column, Integer> at, int width) {
  enum Column {
    POSTED(
        "posted date|posting date|post date|date posted|posted|post dt|posted on|booking date",
        "post.* date|date posted"),
    DAY(
        "date|transaction date|trans date|tran date|activity date|process date|processed date|date"
            + " time",
        "date"),
    DIRECTION(
        "debit credit|credit debit|dr cr|cr dr|credit or debit|debit or credit|credit debit"
            + " indicator|debit credit indicator|d c|c d|direction|sign|indicator|transaction"
            + " direction|in out",
        "^(debit|credit) (or )?(debit|credit)|indicator"),
    AMOUNT(
        "amount|transaction amount|amount usd|amt|net amount|amount in usd|net|value",
        "^(?!.*(debit|credit|withdraw|deposit|balance|fee|tax|reward)).*(amount|^amt)"),
    OUT(
        "debit|debits|withdrawal|withdrawals|debit amount|amount debit|money out|paid"
            + " out|charges|charge|payment out|spent|withdrawal amount|debits"
            + " -|outflow|out|expense|expenses|subtractions|payment",
        "debit|withdraw|money out|paid out|outflow|subtraction"),
    IN(
        "credit|credits|deposit|deposits|credit amount|amount credit|money in|paid"
            + " in|payments|received|deposit amount|credits|inflow|in|income|additions|payment",
        "credit|deposit|money in|paid in|inflow|addition"),
    TEXT(
        "description|transaction description|payee|payee name|name|merchant|details|transaction"
            + " details|narrative|particulars|transaction|original description|statement"
            + " description|merchant name",
        "descri|payee|merchant|particulars|narrative"),
    MEMO(
        "memo|notes|note|extended description|additional info|addenda|description 2|memo"
            + " description",
        "memo"),
    CHECK(
        "check number|check|check no|check num|check nbr|checknum|check or slip|check"
            + " serial|chkref|num|serial number|customer reference number",
        "check.*(number|no|num|serial)|^check"),
    REFERENCE(
        "fitid|reference|reference number|reference no|transaction id|transaction number|id|ref|ref"
            + " no|ref number|confirmation number|transaction reference|bank reference|reference"
            + " id",
        "reference|transaction id"),
    BALANCE(
        "balance|running bal|running balance|account running balance|account balance|ending"
            + " balance|ledger balance|balance usd|daily posted balance|current balance",
        "balance|running bal"),
    STATUS("status|posting status|state|transaction status|pending", "status"),
    TYPE(
        "type|transaction type|trans type|tran type|details|transaction|txn type|transaction code",
        "^type|type$"),
    CURRENCY("currency|ccy|currency code|iso currency code|transaction currency|cur", "^currency"),
    ACCOUNT(
        "account|account number|account no|account name|acct|acct no|acct number|account id|from"
            + " account|account type and number",
        "^account (number|name|no)"),
    CARD(
        "card no|card number|card|card member|cardmember|purchased by|member name|cardholder|card"
            + " last 4|cardholder name",
        "^card ?(no|number|member|holder)"),
    COUNTERPARTY("counterparty|counterparty name", "^counterparty");

    /// Of `List.of`, which no one can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    private final Pattern contains;

    /// @param words exact headings, the better ones first
    /// @param contains what a heading holds that is meant all the same
    Column(String words, String contains) {
      this.words = List.of(words.split("\\|"));
      this.contains = Pattern.compile(contains);
    }
  }

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PLUS_MINUS =
      Pattern.compile("\\(?(\\+ ?[/\\\\]? ?-|- ?[/\\\\]? ?\\+)\\)?");
  private static final Set<String> DIRECTIONS =
      Set.of("+", "-", "c", "d", "cr", "dr", "db", "credit", "debit", "in", "out");
  private static final Pattern NEVER =
      Pattern.compile(
          "due date|statement date|original amount|foreign|available balance|date"
              + " range|exchange|rewards|fee amount|tax amount|cash ?back|cents");

  CsvColumns {
    at = Map.copyOf(at);
  }

  /// The columns, when the row is one of headings: a day, words, and money.
  static Optional<CsvColumns> of(Row row) {
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    List<String> headings = row.fields().stream().map(CsvColumns::plain).toList();
    Set<Integer> taken = new HashSet<>();
    for (Column column : Column.values()) {
      exact(headings, column).ifPresent(at -> take(found, taken, column, at));
    }
    for (Column column : Column.values()) {
      if (!found.containsKey(column)) {
        containing(headings, column, taken).ifPresent(at -> take(found, taken, column, at));
      }
    }
    disentangle(found);
    return isEnough(found)
        ? Optional.of(new CsvColumns(found, row.fields().size()))
        : Optional.empty();
  }

  private static void take(Map<Column, Integer> found, Set<Integer> taken, Column column, int at) {
    found.put(column, at);
    taken.add(at);
  }

  /// A column of types is not the words, unless there are no others.
  private static void disentangle(Map<Column, Integer> found) {
    Integer text = found.get(Column.TEXT);
    if (text != null && text.equals(found.get(Column.TYPE))) {
      found.remove(Column.TYPE);
    }
    Integer posted = found.get(Column.POSTED);
    if (posted != null) {
      found.putIfAbsent(Column.DAY, posted);
    }
  }

  private static boolean isEnough(Map<Column, Integer> found) {
    boolean money =
        found.containsKey(Column.AMOUNT)
            || (found.containsKey(Column.OUT) && found.containsKey(Column.IN));
    return found.containsKey(Column.DAY)
        && money
        && (found.containsKey(Column.TEXT) || found.containsKey(Column.MEMO));
  }

  private static Optional<Integer> exact(List<String> headings, Column column) {
    return column.words.stream().map(headings::indexOf).filter(at -> at >= 0).findFirst();
  }

  private static Optional<Integer> containing(
      List<String> headings, Column column, Set<Integer> taken) {
    for (int at = 0; at < headings.size(); at++) {
      String heading = headings.get(at);
      if (!taken.contains(at)
          && !NEVER.matcher(heading).find()
          && column.contains.matcher(heading).find()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// The columns with one of directions that no heading tells: where an amount stands, it holds `+`
  /// or `-`, `CR` or `DR`, and nothing else.
  CsvColumns withDirection(List<Row> rows) {
    if (has(Column.DIRECTION) || !has(Column.AMOUNT)) {
      return this;
    }
    List<Row> told = rows.stream().filter(row -> !field(row, Column.AMOUNT).isEmpty()).toList();
    for (int index = 0; index < width; index++) {
      int column = index;
      Set<String> words = new HashSet<>();
      told.forEach(row -> words.add(row.field(column).toLowerCase(Locale.ROOT)));
      if (!at.containsValue(column) && isDirection(words)) {
        Map<Column, Integer> more = new EnumMap<>(at);
        more.put(Column.DIRECTION, column);
        return new CsvColumns(more, width);
      }
    }
    return this;
  }

  /// A single `c` may mean "cleared", and a row may be left blank that others mark.
  private static boolean isDirection(Set<String> words) {
    Set<String> marks = new HashSet<>(words);
    boolean blanks = marks.remove("");
    boolean letters = marks.contains("c") || marks.contains("d");
    return !marks.isEmpty()
        && DIRECTIONS.containsAll(marks)
        && (!letters || (!blanks && marks.containsAll(Set.of("c", "d"))));
  }

  /// "Check or Slip #" and "AMOUNT (USD)" as words only.
  static String plain(String heading) {
    return PLUS_MINUS.matcher(heading.strip()).matches()
        ? "in out"
        : OTHER_SIGNS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  boolean has(Column column) {
    return at.containsKey(column);
  }

  String field(Row row, Column column) {
    return row.field(at.getOrDefault(column, -1));
  }
}
