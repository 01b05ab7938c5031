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

/// Money out: wages every second Friday, purchases all week, the month's bills, the owner's draw.
final class WorldSpending {
  private static final List<String> SHOPS =
      List.of(
          "HOME DEPOT 1508",
          "LOWES 02671",
          "FERGUSON ENT 442",
          "SHERWIN WILLIAMS 8012",
          "SHELL OIL 57444",
          "CHEVRON 0093",
          "CHIPOTLE 2210",
          "SUNBELT RENTALS 311",
          "ABC SUPPLY 44",
          "COSTCO WHSE 0440");

  private final Draft draft;
  private final Dice dice;
  private final int purchasesAWeek;

  WorldSpending(Draft draft, Dice dice, int purchasesAWeek) {
    this.draft = draft;
    this.dice = dice;
    this.purchasesAWeek = purchasesAWeek;
  }

  void write() {
    int week = 0;
    LocalDate monday = draft.window.first();
    while (draft.window.contains(monday)) {
      purchases(monday);
      if (week % 2 == 1) {
        out(monday.plusDays(4), dice.skewedDollars(14_000, 24_000), "GUSTO PAYROLL NET", "income");
        out(monday.plusDays(4), dice.skewedDollars(4_000, 8_000), "GUSTO TAX 613888", "government");
      }
      if (week % 4 == 0) {
        bills(monday);
      }
      monday = monday.plusWeeks(1);
      week++;
    }
  }

  private void purchases(LocalDate monday) {
    int count = dice.between(purchasesAWeek * 3 / 4, purchasesAWeek * 5 / 4);
    for (int i = 0; i < count; i++) {
      String shop = dice.oneOf(SHOPS);
      out(monday.plusDays(dice.between(0, 5)), dice.skewedDollars(14, 2_600), shop, "merchandise");
    }
  }

  private void bills(LocalDate monday) {
    out(monday.plusDays(1), 3_850, "ACH DEBIT PROPERTIES RENT", "rent_and_utilities");
    out(monday.plusDays(5), dice.between(900, 2_400), "PINNACOL ASSURANCE", "general_services");
    out(monday.plusDays(9), dice.between(300, 500), "VERIZON WIRELESS", "rent_and_utilities");
    out(monday.plusDays(12), 1_864, "FIRSTBANK LOAN PMT 0091", "loan_payments");
    draft.post(
        new Movement(
            draft.accounts.getFirst(),
            PostingDays.from(monday.plusDays(15)),
            -dice.between(10, 40) * 10_000L,
            LineText.of("OWNER DRAW", "transfer_out")),
        id -> new LineTruth.Apart(id, Kind.OWNER));
  }

  private void out(LocalDate day, long dollars, String text, String category) {
    draft.post(
        new Movement(
            draft.accounts.getFirst(),
            PostingDays.from(day),
            -dollars * 100 - dice.between(0, 99),
            LineText.of(text, category)),
        id -> new LineTruth.Apart(id, Kind.EXPENSE));
  }
}
