package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Counted in bytes allocated, which are the same on every machine; seconds are not. Twice the
/// lines must cost twice as much, no more.
@DisplayName("A statement of many lines")
class LargeStatementTest {
  private static final int LINES = 20_000;

  @Test
  @DisplayName("costs as much a line as a short one")
  void linear() {
    for (boolean ofx : new boolean[] {false, true}) {
      allocated(text(500, ofx));
      long small = allocated(text(LINES, ofx));
      long large = allocated(text(2 * LINES, ofx));

      assertThat(large).as("ofx %s", ofx).isLessThan(small * 5 / 2);
      assertThat(large / (2 * LINES)).as("bytes a line, ofx %s", ofx).isLessThan(30_000);
    }
  }

  private static long allocated(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThat(new StatementFile().read(file, Currency.getInstance("USD")).toString())
        .startsWith("Understood");
    return thread.getCurrentThreadAllocatedBytes() - before;
  }

  private static String text(int lines, boolean ofx) {
    StringBuilder all =
        new StringBuilder(ofx ? "<OFX><STMTRS><BANKTRANLIST>" : "Date,Description,Amount\n");
    for (int line = 0; line < lines; line++) {
      String day = "2025%02d%02d".formatted(1 + line % 12, 1 + line % 28);
      all.append(
          ofx
              ? "<STMTTRN><DTPOSTED>%s<TRNAMT>-%d.10<FITID>%d<NAME>FUEL %d</STMTTRN>\n"
                  .formatted(day, line, line, line)
              : "%s,FUEL %d,-%d.10\n".formatted(day, line, line));
    }
    return all.append(ofx ? "</BANKTRANLIST></STMTRS></OFX>" : "").toString();
  }
}
