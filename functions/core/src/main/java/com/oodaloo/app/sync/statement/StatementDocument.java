package com.oodaloo.app.sync.statement;

import java.util.List;

/// A file of the bank's as it was understood: one statement an account, and what was left out.
///
/// `kind` is what it is ("ofx", "qfx", "qbo" or "csv"), `charset` how its letters were read.
/// `warnings` are worth a look; a `doubt` needs the owner's word before anything is taken.
public record StatementDocument(
    String kind,
    String charset,
    List<Statement> statements,
    List<LeftOut> leftOut,
    List<String> warnings,
    List<String> doubts) {
  public StatementDocument {
    statements = List.copyOf(statements);
    leftOut = List.copyOf(leftOut);
    warnings = List.copyOf(warnings);
    doubts = List.copyOf(doubts);
  }

  /// A row that is no money moved: pending, failed, a balance, a total.
  public record LeftOut(long line, String why) {}

  /// The same with money in and money out exchanged, for a file that writes charges as positive;
  /// with the owner's word on the sign there is no doubt left.
  public StatementDocument turned() {
    return new StatementDocument(
        kind,
        charset,
        statements.stream().map(Statement::turned).toList(),
        leftOut,
        warnings,
        List.of());
  }

  /// The document of one of its accounts.
  public StatementDocument only(Statement statement) {
    return new StatementDocument(kind, charset, List.of(statement), leftOut, warnings, doubts);
  }

  /// The same document under the name of its kind in the file's name.
  public StatementDocument named(String otherKind) {
    return new StatementDocument(otherKind, charset, statements, leftOut, warnings, doubts);
  }
}
