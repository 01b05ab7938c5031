package com.oodaloo.bench.speed;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.time.BusinessZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Books of any size over the same twelve weeks, so that ten times the lines are ten times as
/// dense.
public enum Load {
  /// Four of five invoices have a recorded payment, the rest is open and named in the bank's words.
  MIXED {
    @Override
    long cents(int index, RandomGenerator random) {
      return random.nextLong(5_000, 2_000_000);
    }
  },

  /// Every amount is the same.
  ALL_EQUAL {
    @Override
    long cents(int index, RandomGenerator random) {
      return 18_900;
    }
  },

  /// Checks of even cents and deposits of odd ones: sums come close everywhere and never fit.
  NEVER_FITS {
    @Override
    long cents(int index, RandomGenerator random) {
      return random.nextLong(10_000, 40_000) * 2;
    }
  };

  static final LocalDate START = LocalDate.of(2025, 1, 6);
  static final int DAYS = 84;
  private static final int LINES_A_CLIENT = 5;

  abstract long cents(int index, RandomGenerator random);

  /// Books with that many bank lines and invoices.
  public Books books(int lines, int invoices) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<Owed> owed =
        IntStream.range(0, invoices)
            .mapToObj(index -> new Owed(index, cents(index, random), random.nextInt(DAYS)))
            .toList();
    return new Books(
        firm(),
        START.plusDays(DAYS),
        List.of(),
        clients(invoices),
        List.of(),
        List.of(),
        owed.stream().map(Owed::invoice).toList(),
        owed.stream().filter(Owed::isRecorded).map(Owed::payment).toList(),
        List.of(),
        owed.stream().limit(lines).map(this::line).toList());
  }

  private BankTransaction line(Owed owed) {
    return this == NEVER_FITS ? owed.deposit() : owed.line();
  }

  private static List<Client> clients(int invoices) {
    return IntStream.rangeClosed(0, invoices / LINES_A_CLIENT)
        .mapToObj(Owed::clientName)
        .map(name -> new Client("c" + name, name, false, false, List.of()))
        .toList();
  }

  private static Firm firm() {
    return new Firm(
        new FirmId("f-bench"),
        "Bench LLC",
        new BusinessZone(ZoneId.of("America/Denver")),
        Currency.getInstance("USD"),
        "owner@bench.example");
  }

  /// One invoice and what became of it.
  record Owed(int index, long cents, int day) {
    static String clientName(int client) {
      return "Payer" + Integer.toString(client + 46_656, 36);
    }

    String client() {
      return clientName(index / LINES_A_CLIENT);
    }

    boolean isRecorded() {
      return index % 5 != 0;
    }

    Invoice invoice() {
      return SpeedRecords.invoice(this);
    }

    Payment payment() {
      return SpeedRecords.payment(this);
    }

    BankTransaction line() {
      return SpeedRecords.line(this, cents, "ACH CREDIT " + client() + " INV " + (10_000 + index));
    }

    /// What several checks might make, but for one cent.
    BankTransaction deposit() {
      return SpeedRecords.line(this, cents * 7 / 2 * 2 + 1, "DEPOSIT");
    }
  }
}
