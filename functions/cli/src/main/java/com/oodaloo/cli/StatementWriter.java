package com.oodaloo.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.Locale;

/// Writes a statement/1 of `formats.md`: what a file of the bank's says.
final class StatementWriter {
  private StatementWriter() {}

  static ObjectNode of(StatementDocument document) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", "statement/1")
            .put("kind", document.kind())
            .put("charset", document.charset());
    ArrayNode accounts = root.putArray("accounts");
    document.statements().forEach(statement -> accounts.add(account(statement)));
    ArrayNode leftOut = root.putArray("leftOut");
    document
        .leftOut()
        .forEach(row -> leftOut.addObject().put("line", row.line()).put("why", row.why()));
    ArrayNode warnings = root.putArray("warnings");
    document.doubts().forEach(warnings::add);
    document.warnings().forEach(warnings::add);
    return root;
  }

  private static ObjectNode account(Statement statement) {
    Statement.Account account = statement.account();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (!account.lastFour().isEmpty()) {
      node.put("number", account.lastFour());
    }
    node.put("type", account.kind().name().toLowerCase(Locale.ROOT));
    node.put("currency", account.currency().getCurrencyCode());
    if (statement.closing().isEmpty()) {
      node.putNull("balanceCents").putNull("balanceAsOf");
    } else {
      Statement.Balance balance = statement.closing().getFirst();
      node.put("balanceCents", balance.amount().cents());
      node.put("balanceAsOf", balance.asOf().toString());
    }
    ArrayNode lines = node.putArray("transactions");
    statement.linesOf(owner(account)).forEach(line -> lines.add(line(line, account)));
    return node;
  }

  /// The ids of a dry run are those of an account named by its last digits.
  private static BankAccount owner(Statement.Account account) {
    return new BankAccount(
        account.lastFour(),
        account.name(),
        new AccountHolder.Undecided("Nobody has said whose it is."),
        Money.zero(account.currency()),
        "");
  }

  private static ObjectNode line(BankTransaction line, Statement.Account account) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", line.id())
            .put("date", line.date().toString())
            .put("amountCents", line.amount().cents())
            .put("description", line.description());
    if (!line.counterparty().isEmpty()) {
      node.put("counterparty", line.counterparty());
    }
    if (!line.checkNumber().isEmpty()) {
      node.put("checkNumber", line.checkNumber());
    }
    if (!line.amount().currency().equals(account.currency())) {
      node.put("currency", line.amount().currency().getCurrencyCode());
    }
    return node;
  }
}
