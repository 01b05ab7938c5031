package com.oodaloo.domain.digest;

import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Match;
import com.oodaloo.domain.matching.NotIncome;
import com.oodaloo.domain.tray.Tray;
import java.util.List;

/// What a digest is made from: the books, what was decided about them, and the open questions.
public record DigestSources(
    Books books, List<Match> matches, List<NotIncome> notIncome, Tray tray) {
  public DigestSources {
    matches = List.copyOf(matches);
    notIncome = List.copyOf(notIncome);
  }
}
