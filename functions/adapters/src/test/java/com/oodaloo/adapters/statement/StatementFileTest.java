package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A downloaded statement")
class StatementFileTest {
  static final String OFX =
      """
      OFXHEADER:100
      DATA:OFXSGML
      VERSION:102
      SECURITY:NONE
      ENCODING:USASCII
      CHARSET:1252
      COMPRESSION:NONE
      OLDFILEUID:NONE
      NEWFILEUID:NONE

      <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20250401
      <LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
      <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>
      <CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>4410<ACCTTYPE>CHECKING</BANKACCTFROM>
      <BANKTRANLIST><DTSTART>20250301<DTEND>20250331
      <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250303120000[-7:MST]<TRNAMT>3125.00<FITID>F1
      <NAME>HOLLIS SONS<MEMO>INV 1042</STMTTRN>
      <STMTTRN><TRNTYPE>CHECK<DTPOSTED>20250304<TRNAMT>-72.10<FITID>F2<CHECKNUM>1001
      <NAME>CHECK</STMTTRN>
      </BANKTRANLIST><LEDGERBAL><BALAMT>9000.50<DTASOF>20250331</LEDGERBAL>
      </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
      """;

  static StatementReader.Read read(String text) {
    return new StatementFile()
        .read(text.getBytes(StandardCharsets.UTF_8), Currency.getInstance("USD"));
  }

  static Statement understood(String text) {
    if (read(text) instanceof StatementReader.Read.Understood(StatementDocument document)) {
      return document.statements().getFirst();
    }
    throw new AssertionError(read(text).toString());
  }

  private static List<String> refused(String text) {
    return read(text) instanceof StatementReader.Read.Refused(List<String> faults)
        ? faults
        : List.of();
  }

  @Test
  @DisplayName("that is broken in the middle of a tag, or nested without end, is refused")
  void broken() {
    assertThat(refused(OFX.substring(0, OFX.indexOf("</BANKTRANLIST>"))))
        .containsExactly(
            "line 15: <BANKTRANLIST> is never closed: the file breaks off; download it again");
    assertThat(refused("<OFX>" + "<A>".repeat(100_000)))
        .anyMatch(fault -> fault.contains("no OFX"));
  }

  @Test
  @DisplayName("in OFX or QFX tells days, signs, checks, its own numbers and the balance")
  void ofx() {
    assertThat(Picture.of(read(OFX)))
        .isEqualTo(
            """
            checking 4410 USD balance 9000.50 on 2025-03-31
              2025-03-03 3125.00 HOLLIS SONS INV 1042
              2025-03-04 -72.10 CHECK #1001
            """);
    assertThat(understood(OFX).lines().getFirst().reference()).isEqualTo("F1");
  }

  @Test
  @DisplayName("in CSV may have a preamble, its own headings, brackets and two amount columns")
  void csv() {
    Statement one =
        understood(
            """
            Acme Bank
            "Date","Description","Check #","Amount"
            03/03/2025,"HOLLIS, SONS",,"$3,125.00"
            3/4/25,CHECK,1001,(72.10)
            """);
    Statement two =
        understood(
            """
            Posting Date,Details,Debit,Credit
            2025-03-03,"HOLLIS, SONS",,3125
            2025-03-04,CHECK,72.10,
            """);

    assertThat(one.lines()).extracting(line -> line.amount().plain()).contains("3125.00", "-72.10");
    assertThat(two.lines())
        .extracting(Statement.Line::amount)
        .isEqualTo(one.lines().stream().map(Statement.Line::amount).toList());
    assertThat(one.lines().getLast().day()).isEqualTo(LocalDate.of(2025, 3, 4));
  }

  @Test
  @DisplayName("with lines that make no sense is refused whole, each named")
  void faults() {
    assertThat(
            refused(
                """
                Date,Description,Amount
                2025-02-30,A,1.00
                2025-03-01,B,1.005
                2025-03-01,C,1.00
                """))
        .containsExactly(
            "line 2: \"2025-02-30\" is no day; expected one like 03/31/2025",
            "line 3: 1.005 is not exact to the cent; expected two decimals");
    assertThat(refused("hello")).hasSize(1);
    assertThat(refused(OFX.replace("-72.10", "x")))
        .containsExactly(
            "line 18: TRNAMT \"x\" is no amount exact to the cent; expected one like -72.10");
    assertThat(refused("<?xml version=\"1.0\"?><!DOCTYPE x><OFX></OFX>")).hasSize(1);
  }
}
