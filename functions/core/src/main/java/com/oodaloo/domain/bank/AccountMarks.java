package com.oodaloo.domain.bank;

/// What the bank shows of an account besides its id, which is another one with every connection.
///
/// `mask` are the last digits, `shownAs` the name in its own list, `kind` its word for the kind
/// ("checking"), `lastingId` an id that few banks give and that stays; `bank` is the bank's own id.
/// All are empty where it shows none.
public record AccountMarks(
    String mask, String shownAs, String kind, String lastingId, String bank) {
  /// The kind of a card.
  public static final String CARD = "credit card";

  public static AccountMarks ofMask(String mask) {
    return new AccountMarks(mask, "", "", "", "");
  }

  /// Whether both may be one account: the lasting id decides where both have one, else the same
  /// last digits, of which there are some, and no other kind.
  boolean mayBe(AccountMarks other) {
    if (!lastingId.isEmpty() && !other.lastingId.isEmpty()) {
      return lastingId.equals(other.lastingId);
    }
    return !mask.isEmpty() && mask.equals(other.mask) && agree(kind, other.kind);
  }

  /// Whether this is the account somebody chose at that bank, by what both sides show of it.
  public boolean isChosen(String chosenBank, String chosenName, String chosenMask) {
    return !mask.isEmpty()
        && mask.equals(chosenMask)
        && agree(bank, chosenBank)
        && agree(shownAs, chosenName);
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
