package com.oodaloo.adapters.packet;

import com.oodaloo.app.monthexport.Packet;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.time.Days;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A packet as one zip of CSV files after RFC 4180, in UTF-8 with the mark that Excel looks for.
///
/// A text that a spreadsheet would run as a formula gets a single quote before it (ASVS 5.0,
/// 1.2.10); line breaks and other control characters become spaces, so that a record is one line.
/// The same packet gives the same bytes.
public final class ZippedCsv implements Packet.Writer {
  private static final String MARK = "\uFEFF";

  /// How formulas begin, in their full-width forms too, and what programs skip before them.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

  /// Far more than anybody reads in a cell, and less than any program takes.
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  @Override
  public byte[] write(Packet packet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LocalDateTime end = packet.month().atEndOfMonth().atStartOfDay();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Packet.Table table : packet.tables()) {
        ZipEntry entry = new ZipEntry(packet.month() + "-" + table.name() + ".csv");
        entry.setTimeLocal(end);
        zip.putNextEntry(entry);
        zip.write(csv(table).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("a zip in memory can be written", impossible);
    }
    return bytes.toByteArray();
  }

  private static String csv(Packet.Table table) throws IOException {
    StringWriter text = new StringWriter();
    text.write(MARK);
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(table.columns());
      for (List<Cell> row : table.rows()) {
        writer.writeRecord(row.stream().map(ZippedCsv::field).toList());
      }
    }
    return text.toString();
  }

  private static String field(Cell cell) {
    return switch (cell) {
      case Cell.Text(String words) -> inert(words);
      case Cell.Amount(var money) -> money.plain();
      case Cell.Day(LocalDate day) -> Days.isKnown(day) ? day.toString() : "";
    };
  }

  private static String inert(String words) {
    boolean formula = FORMULA.matcher(words).matches() || words.startsWith("\0");
    String line = CONTROLS.matcher(words).replaceAll(" ").strip();
    String shown =
        line.codePointCount(0, line.length()) <= MAX_LENGTH
            ? line
            : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    return formula ? "'" + shown : shown;
  }
}
