package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Invoices that were written off and may be paid after all: nothing is expected of them, so they
/// are only offered, where the line names them or their client, or has just their amount.
final class WrittenOff {
  private static final int MAX_ALTERNATIVES = 3;
  private final MatchRun run;
  private final List<Invoice> invoices = new ArrayList<>();

  WrittenOff(MatchRun run) {
    this.run = run;
    for (Invoice invoice : run.books.invoices()) {
      if (invoice.writtenOff().isPositive()
          && invoice.total().currency().equals(run.books.firm().currency())) {
        invoices.add(invoice);
      }
    }
  }

  List<Question.Alternative> alternatives(Line line) {
    return invoices.stream()
        .filter(invoice -> isMeant(line, invoice))
        .limit(MAX_ALTERNATIVES)
        .map(invoice -> alternative(line, invoice))
        .toList();
  }

  private boolean isMeant(Line line, Invoice invoice) {
    boolean named =
        run.rooms.of(invoice.id()).isNamed(line) || line.payer().names(invoice.clientId());
    boolean others = line.payer().isKnown() && !line.payer().names(invoice.clientId());
    boolean exact =
        line.amount().equals(invoice.writtenOff()) || line.amount().equals(invoice.total());
    return run.rooms.left(invoice.id()).isPositive()
        && !line.date().isBefore(invoice.issued())
        && line.amount().compareTo(run.rooms.left(invoice.id())) <= 0
        && (named || (exact && !others));
  }

  private Question.Alternative alternative(Line line, Invoice invoice) {
    Money part = line.amount().min(run.rooms.left(invoice.id()));
    return new Question.Alternative(
        List.of(new Settlement(invoice.id(), part)),
        Difference.none(line.amount()),
        List.of(
            "Invoice "
                + invoice.label()
                + " of "
                + run.names.client(invoice.clientId())
                + " was written off with "
                + invoice.writtenOff()
                + " open; it may be paid after all."));
  }
}
