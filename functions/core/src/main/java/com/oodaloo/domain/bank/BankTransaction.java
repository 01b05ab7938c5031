package com.oodaloo.domain.bank;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;

/// A line at the bank. Money in is positive: Plaid's opposite sign is turned once, in its adapter.
///
/// Texts are empty where the bank gives none. `clientId` is a client already known to have paid
/// (from memory or the bank's own reference); `channel` is the bank's word for how ("ach", "check",
/// "card", "online" …); `category` is the feed's primary category in lower case. `earlierId` is the
/// id the line had before: of the hold that became it, of a line it has most likely taken the place
/// of, or of the same line told by another feed or a statement, which then is the one that counts.
/// `toldAmount` is what the feed wrote where that was no whole amount ("10.021521" in the feed's
/// own sign), so that the bookkeeper can see what was rounded.
public record BankTransaction(
    String id,
    String accountId,
    LocalDate date,
    Money amount,
    String description,
    String counterparty,
    String clientId,
    String checkNumber,
    String channel,
    String category,
    State state,
    String earlierId,
    String toldAmount) {
  /// How the ids of imported lines begin.
  public static final String STATEMENT = "file-";

  /// The channel of a line the owner entered by hand, until the bank tells it.
  public static final String MANUAL = "manual";

  /// A line that was never known under another id.
  public BankTransaction(
      String id,
      String accountId,
      LocalDate date,
      Money amount,
      String description,
      String counterparty,
      String clientId,
      String checkNumber,
      String channel,
      String category,
      State state) {
    this(
        id,
        accountId,
        date,
        amount,
        description,
        counterparty,
        clientId,
        checkNumber,
        channel,
        category,
        state,
        "",
        "");
  }

  /// Pending lines may still change or vanish; removed ones are kept as tombstones.
  public enum State {
    PENDING,
    POSTED,
    REMOVED
  }

  public boolean isPosted() {
    return state == State.POSTED;
  }

  public BankTransaction removed() {
    return known(id, accountId, State.REMOVED, "");
  }

  /// The tombstone of a line that is already told as `other`: whatever comes later under this id is
  /// about that one.
  public BankTransaction sameAs(BankTransaction other) {
    return known(id, accountId, State.REMOVED, other.id);
  }

  /// The line as it is, known to have taken the place of another.
  public BankTransaction replacing(BankTransaction other) {
    return known(id, accountId, state, other.id);
  }

  /// The line as it is, with the feed's own word for its amount.
  public BankTransaction toldAs(String text) {
    return known(id, accountId, state, earlierId, text);
  }

  /// What this line says now, told as the line it is the twin of.
  public BankTransaction keptAs(BankTransaction original) {
    return known(original.id, original.accountId, state, original.earlierId);
  }

  /// A part of this line under an id of its own.
  public BankTransaction worth(String partId, Money part) {
    return new BankTransaction(
        partId,
        accountId,
        date,
        part,
        description,
        counterparty,
        clientId,
        checkNumber,
        channel,
        category,
        state);
  }

  /// Whether it is a tombstone that stands for another line.
  public boolean isTwin() {
    return state == State.REMOVED && !earlierId.isEmpty();
  }

  /// Whether it was read from a statement the owner imported, not from a feed.
  public boolean isFromStatement() {
    return id.startsWith(STATEMENT);
  }

  /// Whether the owner entered it by hand and no bank has told it yet.
  public boolean isManual() {
    return channel.equals(MANUAL);
  }

  /// The line a tombstone is of, standing by itself again where the one it was the twin of is taken
  /// back.
  public BankTransaction revived() {
    return known(id, accountId, State.POSTED, earlierId);
  }

  private BankTransaction known(String newId, String account, State newState, String earlier) {
    return known(newId, account, newState, earlier, toldAmount);
  }

  private BankTransaction known(
      String newId, String account, State newState, String earlier, String told) {
    return new BankTransaction(
        newId,
        account,
        date,
        amount,
        description,
        counterparty,
        clientId,
        checkNumber,
        channel,
        category,
        newState,
        earlier,
        told);
  }
}
