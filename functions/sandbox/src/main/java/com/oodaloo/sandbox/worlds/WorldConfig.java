package com.oodaloo.sandbox.worlds;

/// Everything that can be turned about a world. Shares are per mille, counts are for twelve weeks.
public record WorldConfig(
    Size size,
    Rails rails,
    Prices prices,
    Habits habits,
    Gaps gaps,
    Office office,
    Bank bank,
    Trouble trouble,
    Noise noise,
    Oddities oddities,
    FieldReports reported) {

  /// How much happens. `bills` also counts those of the six weeks before; both vary by a sixth.
  public record Size(int weeks, int clients, int bills, int purchasesAWeek) {}

  /// How often clients pay by each rail, as weights.
  public record Rails(
      int check, int cash, int zelle, int ach, int wire, int card, int processorAch) {}

  /// What work costs: the share billed at one of a few list prices, and the range of the rest.
  public record Prices(
      int listPriced, int listPrices, int wholeDollars, int lowDollars, int highDollars) {}

  /// What clients and the truck do: several bills in one payment, instalments, deposits before the
  /// invoice, never paying, somebody else's name on the money, the same price twice on one day, and
  /// checks kept for the branch instead of the phone.
  public record Habits(
      int together,
      int instalments,
      int depositFirst,
      int neverPays,
      int otherPayer,
      int aliasKnown,
      int twins,
      int batched) {}

  /// Why the money is not the bill: each is the share of payments it happens to.
  public record Gaps(
      int tip, int shortPay, int discount, int wireFee, int rounding, int surcharge) {}

  /// What the office does to payments that do not come through the processor.
  public record Office(
      int neverEntered,
      int wrongMethod,
      int enteredLate,
      int enteredTwice,
      int swappedDigits,
      int noReference) {}

  /// How the bank writes: accounts of the business, the shortest and longest memo, and how often a
  /// client's note names the invoice, a deposit shows its check's number, the payer's name is given
  /// apart, the category is wrong.
  public record Bank(
      int accounts,
      int memoFrom,
      int memoTo,
      int numberNoted,
      int checkNumberShown,
      int counterpartyGiven,
      int wrongCategory) {}

  /// What goes wrong with money that had arrived: shares of the payments by that rail, then counts
  /// of lines that were taken back by the feed or are still pending.
  public record Trouble(
      int returned,
      int refundedByCard,
      int refundedByBank,
      int disputed,
      int removed,
      int pending) {}

  /// Money in that no client owes, as counts; `atListPrice` is the share that happens to be an
  /// amount clients owe too, `wordless` the share whose text says nothing.
  public record Noise(
      int supplierRefunds,
      int transfers,
      int ownerMoney,
      int loans,
      int taxRefunds,
      int strangers,
      int atListPrice,
      int wordless) {}

  /// What only some firms' books hold: the share of bills that carry an earlier one's number, the
  /// share of payments less a credit note, how many deposits came in another currency, and the
  /// share of deposits before the invoice that a quote asks for.
  public record Oddities(int sameNumber, int creditNotes, int foreign, int quoted) {
    static final Oddities NONE = new Oddities(0, 0, 0, 0);
  }

  /// What people of this trade report of their money, beyond what most firms' quarter holds.
  public record FieldReports(Entries entries, Terms terms, Processor processor) {
    static final FieldReports NONE =
        new FieldReports(
            new Entries(0, 0, 0), new Terms(0, 0, 0), new Processor(0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /// Of the larger payments the share that a lender pays for the client, net of the dealer's fee;
  /// of the others the share that comes as two lines for one record, and the share recorded on the
  /// client while the invoices are marked paid by hand.
  public record Entries(int financed, int severalLines, int lumpRecorded) {}

  /// Of the bills the shares with sales tax and with a discount; of what is short the share that
  /// the office writes off.
  public record Terms(int taxed, int discounted, int writtenOff) {}

  /// What the processor does: card payments through the firm's own Stripe, and of those the ones
  /// recorded without the charge's number; payouts asked for at once, failed, or with fees on lines
  /// of their own; advances (a count); disputes won; bank payments that fail after they were paid
  /// out; payouts with a reserve held back.
  public record Processor(
      int ownStripe,
      int noChargeNumber,
      int instant,
      int failing,
      int feesApart,
      int advances,
      int won,
      int bankFails,
      int reserved) {}

  WorldConfig with(FieldReports other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, office, bank, trouble, noise, oddities, other);
  }

  WorldConfig with(Trouble other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, office, bank, other, noise, oddities, reported);
  }

  WorldConfig with(Rails other) {
    return new WorldConfig(
        size, other, prices, habits, gaps, office, bank, trouble, noise, oddities, reported);
  }

  WorldConfig with(Size other) {
    return new WorldConfig(
        other, rails, prices, habits, gaps, office, bank, trouble, noise, oddities, reported);
  }

  WorldConfig with(Prices other) {
    return new WorldConfig(
        size, rails, other, habits, gaps, office, bank, trouble, noise, oddities, reported);
  }

  WorldConfig with(Habits other) {
    return new WorldConfig(
        size, rails, prices, other, gaps, office, bank, trouble, noise, oddities, reported);
  }

  WorldConfig with(Office other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, other, bank, trouble, noise, oddities, reported);
  }

  WorldConfig with(Bank other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, office, other, trouble, noise, oddities, reported);
  }

  WorldConfig with(Noise other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, office, bank, trouble, other, oddities, reported);
  }

  WorldConfig with(Oddities other) {
    return new WorldConfig(
        size, rails, prices, habits, gaps, office, bank, trouble, noise, other, reported);
  }
}
