package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Map;

/// What a forecast is made from, as it was known on `today`.
///
/// @param books what the bank has proven paid is no longer open in them
/// @param inQuestion what of an open invoice may be here already: a question about it is open
public record Situation(
    LocalDate today,
    Books books,
    StoredDecisions decided,
    Map<String, Money> inQuestion,
    CashOnHand cash,
    Money heldBack,
    Money taxHeld) {
  public Situation {
    inQuestion = Map.copyOf(inQuestion);
  }
}
