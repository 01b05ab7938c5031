package com.oodaloo.domain.matching.run;

import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a run notices besides what it decides: it makes questions careful and findings possible.
public final class Noticed {
  private final Set<String> banked = new HashSet<>();
  private final List<Mistyped> mistyped = new ArrayList<>();
  private final List<Returned> returns = new ArrayList<>();
  private final Map<Integer, String> suspicions = new HashMap<>();
  private final Map<Integer, List<MaybePayout>> maybe = new HashMap<>();
  private final Map<String, Money> takenBackTooMuch = new TreeMap<>();
  private final Map<String, Money> overpaid = new TreeMap<>();

  /// A payment whose line says that it was recorded with the wrong method.
  public record Mistyped(Line line, Receivable payment) {}

  /// A deposit that the bank has taken back.
  public record Returned(Line line, Money amount, List<String> ids) {}

  /// What a line would be if it were that payout, or those.
  public record MaybePayout(List<String> payoutIds, Question.Alternative way) {}

  void mistyped(Line line, Receivable payment) {
    mistyped.add(new Mistyped(line, payment));
  }

  /// Payments that came by another rail than was recorded.
  public List<Mistyped> mistyped() {
    return mistyped;
  }

  /// What else the words of the line could mean: it settles nothing without asking, unless it names
  /// what it settles.
  public void suspect(Line line, String because) {
    suspicions.put(line.place(), because);
  }

  /// Why the line may be no client's money; empty where nothing speaks for that.
  public String suspicion(Line line) {
    return suspicions.getOrDefault(line.place(), "");
  }

  /// The payout has a line at the bank.
  public void bank(String payoutId) {
    banked.add(payoutId);
  }

  public boolean isBanked(String payoutId) {
    return banked.contains(payoutId);
  }

  /// The line may be one of these payouts; nobody can say which, or it is not quite what they pay.
  public void maybe(Line line, MaybePayout payout) {
    maybe.computeIfAbsent(line.place(), _ -> new ArrayList<>(2)).add(payout);
  }

  public List<MaybePayout> maybe(Line line) {
    return maybe.getOrDefault(line.place(), List.of());
  }

  public void returned(Returned returned) {
    returns.add(returned);
  }

  public List<Returned> returns() {
    return returns;
  }

  /// More went back of an invoice than can have come for it.
  public void takenBackTooMuch(String invoiceId, Money more) {
    takenBackTooMuch.merge(invoiceId, more, Money::plus);
  }

  public Map<String, Money> takenBackTooMuch() {
    return takenBackTooMuch;
  }

  /// More came for an invoice than it takes.
  public void overpaid(String invoiceId, Money more) {
    overpaid.merge(invoiceId, more, Money::plus);
  }

  public Map<String, Money> overpaid() {
    return overpaid;
  }
}
