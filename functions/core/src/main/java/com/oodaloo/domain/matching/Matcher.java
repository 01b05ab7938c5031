package com.oodaloo.domain.matching;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;

/// Decides what every incoming line of the bank is.
///
/// Pure: same books and answers, same decisions, whatever the order of the lists. Bounded: a search
/// that would take too long ends as a question.
public interface Matcher {
  Decisions decide(Books books, Answers answers);
}
