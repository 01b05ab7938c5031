package com.oodaloo.adapters.statement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of a CSV file: by FastCSV, in the file's own separator, with quotation marks repaired
/// that the bank forgot to double (`"2x4 8" STUD"`).
final class CsvRows {
  static final int ROWS_MAX = 200_000;
  private static final int FIELDS_MAX = 200;
  private static final int FIELD_MAX = 10_000;
  private static final int SAMPLE = 40;
  private static final int HEAD = 20_000;
  private static final String SEPARATORS = ",;\t|";
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
  private static final Pattern FORMULA = Pattern.compile("^=\"(.*)\"$");

  /// What a spreadsheet would run: no bank writes `=HYPERLINK(…)`, `=cmd|…` or `@SUM(…)`.
  private static final Pattern RUN_BY_SPREADSHEET =
      Pattern.compile("=.*|[@+]\\s*[A-Za-z]\\w*\\s*[(|!].*", Pattern.DOTALL);

  /// One row and the line of the file it begins on.
  record Row(long line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }

    String field(int at) {
      return at >= 0 && at < fields.size() ? fields.get(at) : "";
    }

    boolean isBlank() {
      return fields.stream().allMatch(String::isEmpty);
    }
  }

  private CsvRows() {}

  static List<Row> of(String text, Faults faults) {
    char separator = separator(text);
    try {
      return read(text, separator, faults);
    } catch (CsvParseException _) {
      String repaired = repaired(text, separator, faults);
      try {
        return faults.areNone() ? read(repaired, separator, faults) : List.of();
      } catch (CsvParseException _) {
        faults.add("a quotation mark is not closed; open the file and close it");
        return List.of();
      }
    }
  }

  private static List<Row> read(String text, char separator, Faults faults) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (rows.size() >= ROWS_MAX || !isBounded(row)) {
          faults.at(
              row.getStartingLineNumber(),
              "more rows, columns or letters than a bank writes; download fewer months at a time");
          return List.of();
        }
        rows.add(row(row, faults));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot be read", e);
    }
    return rows;
  }

  private static Row row(CsvRecord record, Faults faults) {
    List<String> fields = record.getFields().stream().map(CsvRows::bare).toList();
    if (fields.stream().anyMatch(field -> RUN_BY_SPREADSHEET.matcher(field).matches())) {
      faults.at(
          record.getStartingLineNumber(),
          "a field holds a spreadsheet's formula, which no bank writes; download the file again and"
              + " do not open it before");
    }
    return new Row(record.getStartingLineNumber(), fields);
  }

  private static boolean isBounded(CsvRecord row) {
    return row.getFieldCount() <= FIELDS_MAX
        && row.getFields().stream().allMatch(field -> field.length() <= FIELD_MAX);
  }

  /// Some banks write `="0042"`, so that a spreadsheet keeps the zeros.
  private static String bare(String field) {
    String text = field.replace('\u00A0', ' ').strip();
    return text.startsWith("=") ? FORMULA.matcher(text).replaceFirst("$1").strip() : text;
  }

  /// The separator that stands in most of the first lines, most often; a comma in doubt, which
  /// words and amounts hold as well: two others a line outweigh any number of commas.
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    for (String line : LINE_END.split(text.substring(0, Math.min(HEAD, text.length())), SAMPLE)) {
      int[] here = counted(line);
      for (int which = 0; which < counts.length; which++) {
        counts[which] += here[which] >= 2 ? 1 : 0;
      }
    }
    int best = 0;
    for (int which = 1; which < counts.length; which++) {
      best = counts[which] > 0 && 2 * counts[which] >= counts[best] ? which : best;
    }
    return SEPARATORS.charAt(best);
  }

  private static int[] counted(String line) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      quoted = (line.charAt(at) == '"') != quoted;
      int which = quoted ? -1 : SEPARATORS.indexOf(line.charAt(at));
      if (which >= 0) {
        counts[which]++;
      }
    }
    return counts;
  }

  /// Doubles the quotation marks that neither begin nor end a field; a line is a row of its own.
  private static String repaired(String text, char separator, Faults faults) {
    StringBuilder out = new StringBuilder(text.length() + 100);
    int number = 0;
    for (String line : LINE_END.splitAsStream(text).toList()) {
      number++;
      if (!repair(line, separator, out)) {
        faults.at(number, "a quotation mark is not closed; open the file and close it");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static boolean repair(String line, char separator, StringBuilder out) {
    boolean quoted = false;
    boolean begins = true;
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      if (letter != '"') {
        begins = !quoted && (letter == separator || (begins && letter == ' '));
        out.append(letter);
      } else if (!quoted && begins) {
        quoted = true;
        begins = false;
        out.append('"');
      } else if (quoted && endsField(line, at + 1, separator)) {
        quoted = false;
        out.append('"');
      } else if (quoted
          && at + 1 < line.length()
          && line.charAt(at + 1) == '"'
          && !endsField(line, at + 2, separator)) {
        out.append("\"\"");
        at++;
      } else {
        out.append(quoted ? "\"\"" : "\"");
      }
    }
    return !quoted;
  }

  private static boolean endsField(String line, int from, char separator) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at >= line.length() || line.charAt(at) == separator;
  }
}
