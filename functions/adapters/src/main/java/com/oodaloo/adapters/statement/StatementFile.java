package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.StatementReader;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a statement by what it begins with rather than by its name. At most 10 MB.
public final class StatementFile implements StatementReader {
  static final int BYTES_MAX = 10 << 20;
  private static final int HEAD = 2_000;
  private static final String CHOOSE =
      "; at the bank's site choose CSV, or OFX (Quicken), as format";

  @Override
  public Read read(byte[] file, Currency currency) {
    if (file.length > BYTES_MAX) {
      return refused("the file is larger than 10 MB; download fewer months at a time");
    }
    Optional<String> other = otherThanText(file);
    if (other.isPresent()) {
      return refused("line 1: " + other.get() + CHOOSE);
    }
    Letters letters = Letters.of(file);
    if (letters.text().indexOf(0) >= 0) {
      return refused("line 1: the file holds bytes that are no text" + CHOOSE);
    }
    String head = head(letters.text());
    if (isOfx(head)) {
      return OfxStatement.read(letters, currency);
    }
    if (head.contains("<HTML") || head.contains("<!DOCTYPE")) {
      return refused(
          "line 1: this is a web page; the bank may have asked you to sign in again" + CHOOSE);
    }
    return head.stripLeading().startsWith("!TYPE:")
        ? refused("line 1: this is a QIF file, which tells no account and no currency" + CHOOSE)
        : CsvStatement.read(letters, currency);
  }

  private static boolean isOfx(String head) {
    return head.contains("<OFX>") || head.contains("OFXHEADER");
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length())).toUpperCase(Locale.ROOT);
  }

  private static Read refused(String fault) {
    return new Read.Refused(List.of(fault));
  }

  private static Optional<String> otherThanText(byte[] file) {
    String start = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004")) {
      return Optional.of("this is a ZIP archive or an Excel workbook");
    }
    if (start.startsWith("%PDF")) {
      return Optional.of("this is a PDF");
    }
    if (start.startsWith("\u001F\u008B")) {
      return Optional.of("this is a compressed file");
    }
    return start.startsWith("\u00D0\u00CF\u0011\u00E0")
        ? Optional.of("this is an old Excel workbook")
        : Optional.empty();
  }
}
