package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.WorldConfig.Bank;
import com.oodaloo.sandbox.worlds.WorldConfig.Entries;
import com.oodaloo.sandbox.worlds.WorldConfig.FieldReports;
import com.oodaloo.sandbox.worlds.WorldConfig.Gaps;
import com.oodaloo.sandbox.worlds.WorldConfig.Habits;
import com.oodaloo.sandbox.worlds.WorldConfig.Noise;
import com.oodaloo.sandbox.worlds.WorldConfig.Oddities;
import com.oodaloo.sandbox.worlds.WorldConfig.Office;
import com.oodaloo.sandbox.worlds.WorldConfig.Prices;
import com.oodaloo.sandbox.worlds.WorldConfig.Processor;
import com.oodaloo.sandbox.worlds.WorldConfig.Rails;
import com.oodaloo.sandbox.worlds.WorldConfig.Size;
import com.oodaloo.sandbox.worlds.WorldConfig.Terms;
import com.oodaloo.sandbox.worlds.WorldConfig.Trouble;
import java.util.Locale;

/// Kinds of contractors, each a setting of the knobs.
public enum Profile {
  /// Checks, Zelle and bank transfers; a payout now and then.
  FEW_CARD_PAYOUTS,
  /// Two of three payments by card, a payout on most days.
  CARD_HEAVY,
  /// As the first, with an office that forgets 12 % of the payments and mistypes 8 %.
  CARELESS_OFFICE,
  /// Three of four bills at one of five prices.
  LIST_PRICES,
  /// Three business accounts and a personal one, money moving between them.
  SEVERAL_ACCOUNTS,
  /// Half of the bills paid in parts.
  INSTALMENTS,
  /// As the first, with numbers given twice, credit notes, quotes and other currencies.
  ODD_BOOKS,
  /// As the first, with a lender paying for one in four of the larger bills, less its fee.
  LENDERS,
  /// Larger bills in two to four parts, whose records are often one for two lines, or one for all.
  PLANS,
  /// Card money that goes back: refunds, disputes lost and won, bank payments that fail.
  REFUNDS_AND_DISPUTES,
  /// Card money through the firm's own Stripe; one charge in seven recorded without its number.
  OWN_STRIPE,
  /// Sales tax on three bills of four, discounts, and short rests written off.
  TAX_AND_DISCOUNT,
  /// Four bills in ten begin with a deposit by card.
  CARD_DEPOSITS,
  /// Payouts at once, failed ones, fees on lines of their own, advances, reserves.
  PAYOUT_TURNS,
  /// Three times the bills of the first.
  BIG_FIRM;

  private static final WorldConfig PLAIN =
      new WorldConfig(
          new Size(12, 55, 170, 15),
          new Rails(44, 5, 17, 20, 2, 11, 1),
          new Prices(300, 6, 350, 140, 14_000),
          new Habits(200, 60, 70, 60, 90, 400, 20, 550),
          new Gaps(15, 12, 8, 250, 10, 5),
          new Office(15, 15, 40, 5, 4, 150),
          new Bank(1, 30, 60, 250, 300, 600, 50),
          new Trouble(12, 20, 8, 6, 4, 2),
          new Noise(8, 3, 2, 1, 1, 2, 250, 60),
          Oddities.NONE,
          FieldReports.NONE);

  public WorldConfig knobs() {
    return switch (this) {
      case FEW_CARD_PAYOUTS -> PLAIN;
      case CARD_HEAVY ->
          PLAIN
              .with(new Size(12, 95, 265, 17))
              .with(new Rails(15, 2, 7, 8, 1, 64, 3))
              .with(new Prices(350, 6, 350, 89, 6_000));
      case CARELESS_OFFICE -> PLAIN.with(new Office(120, 80, 150, 15, 15, 350));
      case LIST_PRICES ->
          PLAIN
              .with(new Size(12, 80, 210, 15))
              .with(new Prices(750, 5, 350, 140, 5_000))
              .with(new Habits(200, 20, 40, 60, 90, 400, 60, 500));
      case SEVERAL_ACCOUNTS ->
          PLAIN
              .with(new Bank(3, 30, 60, 250, 300, 600, 50))
              .with(new Noise(8, 12, 5, 1, 1, 2, 250, 60));
      case INSTALMENTS ->
          PLAIN
              .with(new Size(12, 45, 110, 15))
              .with(new Prices(100, 4, 500, 600, 28_000))
              .with(new Habits(120, 450, 200, 50, 90, 400, 10, 550));
      case ODD_BOOKS -> PLAIN.with(new Oddities(60, 80, 3, 700));
      case BIG_FIRM -> PLAIN.with(new Size(12, 150, 510, 30));
      case LENDERS,
          PLANS,
          REFUNDS_AND_DISPUTES,
          OWN_STRIPE,
          TAX_AND_DISCOUNT,
          CARD_DEPOSITS,
          PAYOUT_TURNS ->
          reported();
    };
  }

  private WorldConfig reported() {
    WorldConfig cards = CARD_HEAVY.knobs();
    return switch (this) {
      case LENDERS -> PLAIN.with(new Rails(40, 4, 16, 20, 2, 15, 3)).with(entries(250, 0, 0));
      case PLANS ->
          PLAIN
              .with(new Size(12, 45, 110, 15))
              .with(new Habits(120, 450, 200, 50, 90, 400, 10, 550))
              .with(entries(0, 250, 120));
      case REFUNDS_AND_DISPUTES ->
          cards
              .with(new Rails(20, 2, 8, 10, 1, 45, 14))
              .with(new Trouble(30, 50, 12, 40, 4, 2))
              .with(processor(new Processor(0, 0, 0, 0, 0, 0, 500, 60, 0)));
      case OWN_STRIPE -> cards.with(processor(new Processor(900, 140, 0, 40, 60, 0, 300, 0, 0)));
      case TAX_AND_DISCOUNT ->
          PLAIN.with(
              new FieldReports(none().entries(), new Terms(750, 150, 600), none().processor()));
      case CARD_DEPOSITS -> cards.with(new Habits(120, 60, 400, 60, 90, 400, 20, 550));
      case PAYOUT_TURNS -> cards.with(processor(new Processor(0, 0, 90, 50, 80, 1, 300, 30, 60)));
      case FEW_CARD_PAYOUTS,
          CARD_HEAVY,
          CARELESS_OFFICE,
          LIST_PRICES,
          SEVERAL_ACCOUNTS,
          INSTALMENTS,
          ODD_BOOKS,
          BIG_FIRM ->
          knobs();
    };
  }

  private static FieldReports none() {
    return FieldReports.NONE;
  }

  private static FieldReports entries(int financed, int severalLines, int lumpRecorded) {
    return new FieldReports(
        new Entries(financed, severalLines, lumpRecorded), none().terms(), none().processor());
  }

  private static FieldReports processor(Processor turns) {
    return new FieldReports(none().entries(), none().terms(), turns);
  }

  /// The word for command lines and tables: `card-heavy`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
