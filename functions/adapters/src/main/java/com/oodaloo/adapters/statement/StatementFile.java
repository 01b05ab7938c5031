package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Reads a downloaded statement, by what it begins with rather than by its name. At most 10 MB.
public final class StatementFile {
  static final int BYTES_MAX = 10 << 20;
  private static final int HEAD = 2_000;

  private StatementFile() {}

  public sealed interface Read {
    record Understood(Statement statement) implements Read {}

    /// Each fault names its line: `line 7: the amount "12,x" is no number`.
    record Refused(List<String> faults) implements Read {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /// @param currency of the account, for files that do not tell it
  public static Read read(byte[] file, Currency currency) {
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
