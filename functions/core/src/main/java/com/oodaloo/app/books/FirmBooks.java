package com.oodaloo.app.books;

import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Decided;
import com.oodaloo.domain.matching.Finding;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.tray.Tray;
import java.util.List;

/// All that is kept about a firm's money: its books, the decisions made so far, and the tray.
public record FirmBooks(
    Books books,
    List<Match> matches,
    List<NotIncome> notIncome,
    List<Finding> findings,
    Tray tray) {
  public FirmBooks {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
    findings = List.copyOf(findings);
  }

  public Decided decided() {
    return new Decided(matches, notIncome, findings);
  }
}
