package com.oodaloo.app.sync.statement;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A statement as the bank's file tells it: its lines in order, and the balance it ends with (none
/// where the file tells none).
public record Statement(List<Line> lines, List<Money> closing) {
  private static final int HASH_DIGITS = 24;

  public Statement {
    lines = List.copyOf(lines);
    closing = List.copyOf(closing);
  }

  /// `reference` is the bank's own number of the line (FITID), empty where it has none.
  public record Line(
      LocalDate day, Money amount, String description, String checkNumber, String reference) {
    /// What makes a line the same line in another export of the bank's.
    private String identity() {
      return reference.isEmpty()
          ? String.join("|", day.toString(), amount.plain(), description)
          : String.join("|", reference, amount.plain());
    }
  }

  /// The lines as bank lines of that account. Ids follow from the account and the line, so that a
  /// second import finds them; equal lines are numbered, so that twins stay two.
  public List<BankTransaction> linesOf(BankAccount account) {
    Map<String, Integer> seen = new HashMap<>();
    List<BankTransaction> all = new ArrayList<>();
    for (Line line : lines) {
      int number = seen.merge(line.identity(), 1, Integer::sum);
      String id =
          BankTransaction.STATEMENT + hash(account.id() + "|" + line.identity() + "|" + number);
      all.add(transaction(id, account, line));
    }
    return List.copyOf(all);
  }

  BankAccount balanceOf(BankAccount account) {
    Money balance = closing.isEmpty() ? account.balance() : closing.getFirst();
    return new BankAccount(
        account.id(),
        account.name(),
        account.holder(),
        balance,
        account.connection(),
        account.marks(),
        account.reading());
  }

  private static BankTransaction transaction(String id, BankAccount account, Line line) {
    return new BankTransaction(
        id,
        account.id(),
        line.day(),
        line.amount(),
        line.description(),
        "",
        "",
        line.checkNumber(),
        line.checkNumber().isEmpty() ? "statement" : "check",
        "",
        BankTransaction.State.POSTED);
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, HASH_DIGITS);
  }
}
