package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.StatementReader;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Reads a statement by what it begins with rather than by its name. At most 10 MB.
public final class StatementFile implements StatementReader {
  static final int BYTES_MAX = 10 << 20;
  private static final int HEAD = 2_000;

  @Override
  public Read read(byte[] file, Currency currency) {
    if (file.length > BYTES_MAX) {
      return new Read.Refused(List.of("the file is larger than 10 MB"));
    }
    String text = new String(file, StandardCharsets.UTF_8);
    String head = text.substring(0, Math.min(HEAD, text.length())).toUpperCase(Locale.ROOT);
    return head.contains("<OFX>") || head.contains("OFXHEADER")
        ? OfxStatement.read(text, currency)
        : CsvStatement.read(text, currency);
  }
}
