package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.decision.NotIncome.Kind;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Draft.Movement;
import com.oodaloo.sandbox.worlds.draft.LineText;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import com.oodaloo.sandbox.worlds.draft.PostingDays;
import java.time.LocalDate;
import java.util.List;

/// Money in that no client owes: refunds from suppliers, own transfers, the owner's money, loans,
/// interest, tax refunds, strangers who buy the old truck. Some of it is exactly what a client owes
/// too.
final class NoiseLines {
  private static final List<String> SHOPS =
      List.of("HOME DEPOT 1508", "LOWES 02671", "FERGUSON ENT 442", "SHERWIN WILLIAMS 8012");

  private final WorldConfig.Noise knobs;
  private final Draft draft;
  private final BankWording wording;
  private final Dice dice;
  private final List<Long> owedToo;
  private final String owner;

  NoiseLines(
      WorldConfig.Noise knobs, Draft draft, BankWording wording, Dice dice, List<Long> owedToo) {
    this.knobs = knobs;
    this.draft = draft;
    this.wording = wording;
    this.dice = dice;
    this.owedToo = List.copyOf(owedToo);
    owner = dice.oneOf(List.of("R MERCER", "TERRY BLAKE", "DIANE POLLARD", "SAM OKONKWO"));
  }

  void write() {
    times(knobs.supplierRefunds(), this::supplierRefund);
    times(knobs.transfers(), this::transfer);
    times(knobs.ownerMoney(), this::ownerMoney);
    if (dice.chance(500)) {
      times(knobs.loans(), this::loan);
    }
    if (dice.chance(500)) {
      times(knobs.taxRefunds(), this::taxRefund);
    }
    times(knobs.strangers(), this::stranger);
    for (int month = 1; month < 3; month++) {
      interest(draft.window.first().plusDays(month * 29L));
    }
  }

  private void times(int count, Runnable once) {
    int times = count <= 1 ? count : dice.between(count - 1, count + 1);
    for (int i = 0; i < times; i++) {
      once.run();
    }
  }

  private void supplierRefund() {
    String shop = dice.oneOf(SHOPS);
    String text =
        switch (dice.between(0, 2)) {
          case 0 -> shop + " REFUND";
          case 1 -> "PURCHASE RETURN " + shop;
          default -> shop;
        };
    LineText words =
        new LineText(wording.cut(text), shop, "", "in store", wording.category("home_improvement"));
    in(main(), odd(20, 600), words, Kind.REFUND);
  }

  /// Between two accounts the feed shows, or from one it does not.
  private void transfer() {
    long cents = dice.between(5, 80) * 10_000L;
    LocalDate day = bankDay();
    boolean bothShown = draft.accounts.size() > 1;
    String tail = dice.digits(4);
    LineText from = LineText.of("ONLINE TRANSFER FROM CHK ..." + tail, "transfer_in");
    LineText to = LineText.of("ONLINE TRANSFER TO SAV ..." + tail, "transfer_out");
    String other = bothShown ? draft.accounts.getLast() : "";
    boolean outward = dice.chance(500);
    if (bothShown) {
      LocalDate later = dice.chance(250) ? PostingDays.after(day, 1) : day;
      move(outward ? main() : other, day, -cents, to, Kind.TRANSFER);
      move(outward ? other : main(), later, cents, from, Kind.TRANSFER);
    } else {
      move(main(), day, outward ? -cents : cents, outward ? to : from, Kind.TRANSFER);
    }
  }

  private void ownerMoney() {
    long cents = dice.between(2, 40) * 25_000L;
    boolean wordless = dice.chance(knobs.wordless());
    LineText words =
        wordless
            ? wording.slip()
            : LineText.of(
                wording.cut(
                    dice.oneOf(
                        List.of(
                            "OWNER CONTRIBUTION " + owner,
                            "TRANSFER FROM " + owner + " PERSONAL CHK",
                            "ZELLE FROM " + owner))),
                "transfer_in");
    in(main(), cents, words, Kind.OWNER);
  }

  private void loan() {
    in(
        main(),
        dice.between(4, 30) * 250_000L,
        LineText.of(
            wording.cut(
                dice.oneOf(
                    List.of(
                        "SBA LOAN ADVANCE",
                        "LINE OF CREDIT ADVANCE " + dice.digits(4),
                        "BLUEVINE CAPITAL FUNDING"))),
            wording.category("transfer_in")),
        Kind.LOAN);
  }

  private void taxRefund() {
    LineText words =
        LineText.of(
            wording.cut(
                dice.oneOf(List.of("IRS TREAS 310 TAX REF", "STATE OF COLORADO TAX REFUND"))),
            wording.category("income"));
    in(main(), odd(150, 4_000), words, Kind.TAX);
  }

  private void stranger() {
    String person = dice.oneOf(List.of("GREG TILLMAN", "ANGELA MOSS", "P SZABO", "DEB HARLAN"));
    String text =
        dice.chance(knobs.wordless()) ? "" : dice.oneOf(List.of("TRAILER", "SCRAP", "DEPOSIT", ""));
    LineText words =
        LineText.of(
            wording.cut("ZELLE FROM " + person + " " + text + " " + dice.code(9)), "transfer_in");
    in(main(), odd(60, 2_500), words, Kind.OTHER);
  }

  private void interest(LocalDate day) {
    LineText words = LineText.of("INTEREST PAYMENT", "income");
    move(
        draft.accounts.getLast(),
        PostingDays.from(day),
        dice.between(12, 5_200),
        words,
        Kind.INTEREST);
  }

  private long odd(int lowDollars, int highDollars) {
    return dice.chance(knobs.atListPrice())
        ? dice.oneOf(owedToo)
        : dice.skewedDollars(lowDollars, highDollars) * 100 + dice.between(0, 99);
  }

  private String main() {
    return draft.accounts.getFirst();
  }

  private LocalDate bankDay() {
    return PostingDays.from(draft.window.day(dice));
  }

  private void in(String account, long cents, LineText text, Kind kind) {
    move(account, bankDay(), cents, text, kind);
  }

  private void move(String account, LocalDate day, long cents, LineText text, Kind kind) {
    draft.post(new Movement(account, day, cents, text), id -> new LineTruth.Apart(id, kind));
  }
}
