package com.oodaloo.sandbox.jobber;

import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import java.time.Instant;
import java.util.Map;

/// An invoice, when it went out (`Instant.MAX` while it is a draft), and what else happened to it.
record KeptInvoice(
    InvoiceCard card,
    Instant created,
    Instant updated,
    Instant sent,
    Map<InvoiceTurn, Instant> turns) {
  KeptInvoice {
    turns = Map.copyOf(turns);
  }

  KeptInvoice touched(Instant at) {
    return new KeptInvoice(card, created, at, sent, turns);
  }

  boolean isDraft() {
    return sent.equals(Instant.MAX);
  }

  boolean has(InvoiceTurn turn) {
    return turns.containsKey(turn);
  }
}
