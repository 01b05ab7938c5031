package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.events.QuoteCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import java.time.Instant;
import java.util.Map;

/// A quote, where it stands, and when it last came to each stage.
record KeptQuote(
    QuoteCard card,
    QuoteStage stage,
    Instant created,
    Instant updated,
    Map<QuoteStage, Instant> reached) {
  KeptQuote {
    reached = Map.copyOf(reached);
  }
}
