package com.oodaloo.adapters.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.monthexport.Packet;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.HostileStrings;
import com.oodaloo.domain.HostileStrings.Hostile;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The month packet as a file")
class ZippedCsvTest {
  private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);

  @Test
  @DisplayName("is a zip of tables by month, with days, amounts and quoted texts")
  void tables() throws IOException {
    Packet packet =
        packet(
            List.of(
                new Cell.Text("Lee, \"Karen\""),
                new Cell.Amount(Money.usd(-125_050)),
                new Cell.Day(LocalDate.of(2025, 2, 3)),
                new Cell.Day(Days.NEVER)));

    try (var zip = opened(new ZippedCsv().write(packet))) {
      ZipEntry entry = zip.getNextEntry();
      assertThat(entry).extracting(ZipEntry::getName).isEqualTo("2025-02-bank-lines.csv");
      assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("\uFEFFa,b,c,d\r\n\"Lee, \"\"Karen\"\"\",-1250.50,2025-02-03,\r\n");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  @DisplayName("has the same bytes whenever it is written")
  void sameBytes() {
    Packet packet = packet(List.of(new Cell.Text("x")));

    assertThat(new ZippedCsv().write(packet)).isEqualTo(new ZippedCsv().write(packet));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0x",
        " =1",
        "\uFEFF=1",
        "\u200B=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"https://evil.example\",\"x\")"
      })
  @DisplayName("keeps what begins like a formula as text")
  void formulas(String words) throws IOException {
    try (var zip = opened(new ZippedCsv().write(packet(List.of(new Cell.Text(words)))))) {
      zip.getNextEntry();
      String row = new String(zip.readAllBytes(), StandardCharsets.UTF_8).split("\r\n", -1)[1];
      assertThat(row.startsWith("\"") ? row.substring(1) : row).startsWith("'");
    }
  }

  @Test
  @DisplayName("keeps each of the hostile texts in one field of one line, and as text")
  void hostile() throws IOException {
    for (Hostile hostile : HostileStrings.all()) {
      Cell words = new Cell.Text(hostile.text());
      List<Cell> row = List.of(words, new Cell.Amount(Money.usd(-100)), words, words);
      try (var zip = opened(new ZippedCsv().write(packet(row)))) {
        zip.getNextEntry();
        String csv = new String(zip.readAllBytes(), StandardCharsets.UTF_8).substring(1);
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();

        assertThat(csv.split("\r\n|\r|\n", -1)).as(hostile.family()).hasSize(3);
        assertThat(records.get(1).getFields()).as(hostile.family()).hasSize(4);
        assertThat(records.get(1).getField(0).stripLeading())
            .as(hostile.family())
            .doesNotContainPattern("^[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\x00]");
        assertThat(records.get(1).getField(1)).isEqualTo("-1.00");
      }
    }
  }

  private static Packet packet(List<Cell> row) {
    return new Packet(
        FEBRUARY,
        List.of(new Packet.Table("bank-lines", List.of("a", "b", "c", "d"), List.of(row))),
        List.of());
  }

  private static ZipInputStream opened(byte[] bytes) {
    return new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
  }
}
