package com.oodaloo.adapters.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.app.monthexport.Packet;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.time.Days;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A packet as one zip of CSV files after RFC 4180, in UTF-8 with the mark that Excel looks for,
/// and beside them its journals as the importers of bookkeeping programs want them. The same packet
/// gives the same bytes.
public final class ZippedCsv implements Packet.Writer {
  private static final String MARK = "\uFEFF";

  private static final List<ImportFormat> FORMATS =
      List.of(
          new QuickBooksOnlineJournal(), new XeroManualJournal(), new QuickBooksDesktopJournal());

  @Override
  public byte[] write(Packet packet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LocalDateTime end = packet.month().atEndOfMonth().atStartOfDay();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Packet.Table table : packet.tables()) {
        add(zip, end, packet, new ImportFile(table.name() + ".csv", csv(table), UTF_8));
      }
      for (ImportFile file : imports(packet)) {
        add(zip, end, packet, file);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("a zip in memory can be written", impossible);
    }
    return bytes.toByteArray();
  }

  private static List<ImportFile> imports(Packet packet) {
    return FORMATS.stream()
        .flatMap(format -> packet.journals().stream().map(format::files))
        .flatMap(List::stream)
        .toList();
  }

  private static void add(ZipOutputStream zip, LocalDateTime end, Packet packet, ImportFile file)
      throws IOException {
    ZipEntry entry = new ZipEntry(packet.month() + "-" + file.name());
    entry.setTimeLocal(end);
    zip.putNextEntry(entry);
    zip.write(file.bytes());
    zip.closeEntry();
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
      case Cell.Text(String words) -> InertText.of(words);
      case Cell.Amount(var money) -> money.plain();
      case Cell.Day(LocalDate day) -> Days.isKnown(day) ? day.toString() : "";
      case Cell.Count(long number) -> Long.toString(number);
    };
  }
}
