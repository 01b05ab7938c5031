package com.oodaloo.domain.cash;

import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.cash.bills.BillKind;
import com.oodaloo.domain.cash.bills.RecurringBill;
import com.oodaloo.domain.cash.bills.RecurringBills;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bills that come back")
class RecurringBillsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly|2025-05-16 2025-05-23 2025-05-30 2025-06-06|2025-06-13 2025-06-20",
        "biweekly|2025-04-25 2025-05-09 2025-05-23 2025-06-06|2025-06-20 2025-07-03",
        "semi-monthly|2025-04-15 2025-04-30 2025-05-15 2025-05-30|2025-06-13 2025-06-30",
        "monthly|2025-03-03 2025-04-01 2025-05-01 2025-06-02|2025-07-01 2025-08-01",
        "quarterly|2024-12-20 2025-03-20|2025-06-20 2025-09-19",
        "yearly|2023-07-01 2024-07-01|2025-07-01 2026-07-01",
        "estimated tax|2025-01-15 2025-04-15|2025-06-16 2025-09-15"
      })
  void cadences(String word, String seen, String expected) {
    String payee = word.equals("estimated tax") ? "IRS USATAXPYMT 22" : "GUSTO PAYROLL 7";
    List<RecurringBill> bills =
        RecurringBills.in(
            paid(payee, seen), word.equals("quarterly") ? day("2025-06-01") : day("2025-06-07"));

    assertThat(bills)
        .singleElement()
        .satisfies(bill -> {
          assertThat(bill.rhythm().word()).isEqualTo(word);
          assertThat(bill.days(day("2025-06-07"), day("2026-07-31")))
              .startsWith(days(expected).toArray(LocalDate[]::new));
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GUSTO DES:NET 6SEM01",
    "PAYCHEX EIB INVOICE X12",
    "ADP WAGE PAY 88",
    "INTUIT PAYROLL S 1",
    "RIPPLING 4421",
    "ONPAY PAYROLL",
    "JUSTWORKS PAYROLL"
  })
  @DisplayName("payroll is payroll, whoever runs it and whatever its numbers are")
  void payroll(String words) {
    List<BankTransaction> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String amount = "-" + (3_000 + i * 900) + ".00";
      lines.add(
          line("p" + i)
              .on(day("2025-04-25").plusWeeks(2L * i).toString())
              .of(amount)
              .saying(words + i)
              .build());
    }

    assertThat(RecurringBills.in(lines, day("2025-06-07")))
        .singleElement()
        .extracting(RecurringBill::kind)
        .isEqualTo(BillKind.PAYROLL);
  }

  @Test
  @DisplayName("a shop where something is bought now and then is no bill")
  void shop() {
    assertThat(
            RecurringBills.in(
                paid("HOME DEPOT 1508", "2025-05-02 2025-05-05 2025-05-19 2025-05-21 2025-06-02"),
                day("2025-06-07")))
        .isEmpty();
  }

  private static List<BankTransaction> paid(String words, String days) {
    List<BankTransaction> lines = new ArrayList<>();
    for (LocalDate day : days(days)) {
      lines.add(line("l" + day).on(day.toString()).of("-1500.00").saying(words).build());
    }
    return lines;
  }

  private static List<LocalDate> days(String words) {
    return List.of(words.split(" ")).stream().map(LocalDate::parse).toList();
  }
}
