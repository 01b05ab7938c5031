package com.oodaloo.adapters.packet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// A CSV file for a program and not for a spreadsheet: without the mark before the first column's
/// name, which would be another column to it.
final class ImportCsv {
  private ImportCsv() {}

  static String of(List<String> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(columns);
      rows.forEach(writer::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be written", impossible);
    }
    return text.toString();
  }
}
