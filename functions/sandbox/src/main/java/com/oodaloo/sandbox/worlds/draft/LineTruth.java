package com.oodaloo.sandbox.worlds.draft;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What one bank line really is.
public sealed interface LineTruth {
  String lineId();

  /// Money from clients. `right` lists every answer that is right: mostly one; a short pay may be
  /// booked as what came or as the bill with a difference, a deposit with or without the invoice it
  /// later went to, twins of one client either way round. `payments` are the records the office
  /// made of it, `payoutId` is empty where no payout stands behind it.
  record ClientMoney(
      String lineId, Story story, String payoutId, List<String> payments, List<Answer> right)
      implements LineTruth {
    public ClientMoney {
      payments = payments.stream().sorted().toList();
      right = List.copyOf(right);
    }
  }

  /// Money from clients of which nobody can tell from books and bank which of these answers it is;
  /// acting alone would be a guess.
  record Ambiguous(String lineId, Story story, List<Answer> possible) implements LineTruth {
    public Ambiguous {
      possible = List.copyOf(possible);
    }
  }

  /// Money from clients that was taken back later: matching it to what it was for is no mistake,
  /// leaving it open is none either.
  record Reversed(String lineId, Story story, List<Answer> was) implements LineTruth {
    public Reversed {
      was = List.copyOf(was);
    }
  }

  /// No client owes it.
  record Apart(String lineId, NotIncome.Kind kind) implements LineTruth {}

  /// Pending or taken back by the feed: no decision may rest on it.
  record Unsettled(String lineId) implements LineTruth {}

  /// The rail and what was odd about it.
  record Story(MoneyRail rail, Set<Anomaly> twists) {
    public Story {
      twists = new TreeSet<>(twists);
    }

    public Story plus(Anomaly twist) {
      Set<Anomaly> more = new TreeSet<>(twists);
      more.add(twist);
      return new Story(rail, more);
    }

    /// `check [batch, never entered]`
    public String words() {
      return (rail + (twists.isEmpty() ? "" : " " + twists))
          .toLowerCase(Locale.ROOT)
          .replace('_', ' ');
    }
  }

  /// Which invoices get which cents; none for money that has no invoice yet.
  record Answer(List<Settlement> settlements) {
    public Answer {
      settlements =
          settlements.stream().sorted(Comparator.comparing(Settlement::invoiceId)).toList();
    }

    /// The same with more for one invoice.
    public Answer plus(Settlement more) {
      List<Settlement> all = new ArrayList<>();
      Money together = more.amount();
      for (Settlement each : settlements) {
        if (each.invoiceId().equals(more.invoiceId())) {
          together = together.plus(each.amount());
        } else {
          all.add(each);
        }
      }
      all.add(new Settlement(more.invoiceId(), together));
      return new Answer(all);
    }
  }
}
