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

/// One account's statement as the bank's file tells it: its lines in order, and the balance it ends
/// with (none where the file tells none).
public record Statement(Account account, List<Line> lines, List<Balance> closing) {
  private static final int HASH_DIGITS = 24;
  private static final int SHOWN_DIGITS = 4;

  public Statement {
    lines = List.copyOf(lines);
    closing = List.copyOf(closing);
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

  public record Balance(Money amount, LocalDate asOf) {}

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
      String id =
          BankTransaction.STATEMENT + hash(owner.id() + "|" + line.identity() + "|" + number);
      all.add(transaction(id, owner, line));
    }
    return List.copyOf(all);
  }

  Statement turned() {
    return new Statement(account, lines.stream().map(Line::turned).toList(), closing);
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
