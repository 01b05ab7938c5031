package com.oodaloo.app.sync.statement;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// One account's statement as the bank's file tells it: its lines in order, and the balance it ends
/// with (none where the file tells none).
///
/// `corrected` are the references of lines told by other files that the bank takes back in this one
/// (OFX's CORRECTFITID).
public record Statement(
    Account account, List<Line> lines, List<Balance> closing, List<String> corrected) {
  private static final int HASH_DIGITS = 24;
  private static final int SHOWN_DIGITS = 4;

  /// Equal lines of one day under one reference that are looked for.
  private static final int SAME_MAX = 10;

  public Statement {
    lines = List.copyOf(lines);
    closing = List.copyOf(closing);
    corrected = List.copyOf(corrected);
  }

  /// A statement that corrects no other.
  public Statement(Account account, List<Line> lines, List<Balance> closing) {
    this(account, lines, closing, List.of());
  }

  public enum Kind {
    CHECKING,
    SAVINGS,
    CARD,
    UNKNOWN,
    /// No bank shows it: the owner entered the line by hand.
    BY_HAND
  }

  /// Whose statement it is, as the file says; number and name are empty where it does not.
  public record Account(String number, String name, Kind kind, Currency currency) {
    /// The last four digits, all that is ever shown or kept.
    public String lastFour() {
      String digits = number.replaceAll("\\D", "");
      return digits.substring(Math.max(0, digits.length() - SHOWN_DIGITS));
    }
  }

  public record Balance(Money amount, LocalDate asOf) {
    /// As a debt: a card that writes charges as positive writes what is owed so as well.
    private Balance owed() {
      return new Balance(amount.magnitude().negated(), asOf);
    }
  }

  /// `counterparty` is who is on the other side where the file tells it apart from the words;
  /// `reference` is the bank's own number of the line (FITID). Both are empty where it has none.
  public record Line(
      LocalDate day,
      Money amount,
      String description,
      String counterparty,
      String checkNumber,
      String reference) {
    /// What makes a line the same line in another export. The day is part of it: banks begin their
    /// references anew every month, and some write "ACH" there.
    private String identity() {
      return String.join(
          "|",
          day.toString(),
          amount.plain(),
          amount.currency().getCurrencyCode(),
          reference.isEmpty() ? description.toUpperCase(Locale.ROOT) : "#" + reference);
    }

    private Line turned() {
      return new Line(day, amount.negated(), description, counterparty, checkNumber, reference);
    }
  }

  /// The lines as bank lines of that account. Ids follow from the account and the line, so that a
  /// second import finds them; equal lines are numbered, so that twins stay two.
  public List<BankTransaction> linesOf(BankAccount owner) {
    Map<String, Integer> seen = new HashMap<>();
    List<BankTransaction> all = new ArrayList<>();
    for (Line line : lines) {
      int number = seen.merge(line.identity(), 1, Integer::sum);
      all.add(transaction(id(owner.id(), line.identity(), number), owner, line));
    }
    return List.copyOf(all);
  }

  Statement turned() {
    boolean isCard = account.kind() == Kind.CARD;
    return new Statement(
        account,
        lines.stream().map(Line::turned).toList(),
        isCard ? closing.stream().map(Balance::owed).toList() : closing,
        corrected);
  }

  /// The same without the lines that the bank has taken back, by this file or by another.
  ///
  /// @param kept ids of what is kept, tombstones too
  Statement standing(BankAccount owner, Set<String> kept) {
    return new Statement(
        account,
        lines.stream()
            .filter(line ->
                line.reference().isEmpty() || !kept.contains(takenBackId(owner, line.reference())))
            .toList(),
        closing,
        corrected);
  }

  /// Of the kept lines, those that an import told under a reference taken back here. Their ids
  /// prove it: a reference is part of what they are made from.
  List<BankTransaction> correctedOf(BankAccount owner, List<BankTransaction> kept) {
    return kept.stream()
        .filter(line ->
            line.accountId().equals(owner.id())
                && corrected.stream().anyMatch(reference -> isToldAs(line, reference)))
        .toList();
  }

  private static boolean isToldAs(BankTransaction line, String reference) {
    String identity = new Line(line.date(), line.amount(), "", "", "", reference).identity();
    return IntStream.rangeClosed(1, SAME_MAX)
        .anyMatch(number -> line.id().equals(id(line.accountId(), identity, number)));
  }

  /// Tombstones that keep the lines taken back from coming again with an older file.
  List<BankTransaction> tombstones(BankAccount owner) {
    return corrected.stream().map(reference -> tombstone(owner, reference)).toList();
  }

  private BankTransaction tombstone(BankAccount owner, String reference) {
    Line nothing =
        new Line(
            LocalDate.EPOCH, Money.zero(account.currency()), "Taken back by the bank", "", "", "");
    BankTransaction line = transaction(takenBackId(owner, reference), owner, nothing);
    return line.sameAs(line);
  }

  private static String takenBackId(BankAccount owner, String reference) {
    return BankTransaction.STATEMENT + hash(owner.id() + "|taken back|" + reference);
  }

  private static String id(String owner, String identity, int number) {
    return BankTransaction.STATEMENT + hash(owner + "|" + identity + "|" + number);
  }

  private String channelOf(Line line) {
    if (account.kind() == Kind.BY_HAND) {
      return BankTransaction.MANUAL;
    }
    return line.checkNumber().isEmpty() ? "statement" : "check";
  }

  private BankTransaction transaction(String id, BankAccount owner, Line line) {
    return new BankTransaction(
        id,
        owner.id(),
        line.day(),
        line.amount(),
        line.description(),
        line.counterparty(),
        "",
        line.checkNumber(),
        channelOf(line),
        "",
        BankTransaction.State.POSTED);
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, HASH_DIGITS);
  }
}
