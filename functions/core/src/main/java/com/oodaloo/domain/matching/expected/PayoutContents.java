package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.payout.PayoutItemKind;
import com.oodaloo.domain.time.Days;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which payment stands behind each part of each payout, joined from whichever side names the
/// other.
///
/// Jobber's deposit and won-dispute lines name no payment: the payment names the payout. Parts of
/// the firm's own Stripe name a charge, which stands as the reference of Jobber's payment
/// (help.getjobber.com 4410665863063; docs.stripe.com/payouts/reconciliation). A disputed charge
/// that is won comes back as a line that names nothing, and is known by its amount.
public final class PayoutContents {
  private static final int DAYS_TO_PAY_OUT = 10;

  private final Map<String, Payment> payments = new HashMap<>();
  private final Map<String, List<Payment>> byReference = new HashMap<>();
  private final Map<String, Payout> payouts = new HashMap<>();
  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Set<String> inside = new HashSet<>();
  private final Map<String, String> namedBy = new HashMap<>();
  private final Map<Money, Deque<Payment>> disputed = new HashMap<>();

  /// One part of a payout. `kind` is what it means, `payment` has at most one entry.
  public record Part(PayoutItem item, PayoutItemKind kind, List<Payment> payment) {
    public boolean isKnown() {
      return !payment.isEmpty() || !item.invoiceId().isEmpty();
    }

    /// Which invoices it speaks of, and how much of each: what the office recorded of the charge,
    /// for a surcharge comes on top of it.
    public List<InvoiceShare> shares() {
      Money moved = item.gross().magnitude().minus(item.tip().magnitude());
      Money settling = payment.isEmpty() ? moved : moved.min(payment.getFirst().amount());
      if (!item.invoiceId().isEmpty()) {
        return List.of(new InvoiceShare(item.invoiceId(), settling));
      }
      return payment.isEmpty() ? List.of() : payment.getFirst().sharesOf(settling);
    }
  }

  private PayoutContents(Books books) {
    for (Payment payment : books.payments()) {
      payments.put(payment.id(), payment);
      if (!payment.reference().isEmpty()) {
        byReference.computeIfAbsent(payment.reference(), _ -> new ArrayList<>(1)).add(payment);
      }
    }
    books.payouts().forEach(payout -> payouts.put(payout.id(), payout));
  }

  public static PayoutContents of(Books books) {
    PayoutContents contents = new PayoutContents(books);
    if (!books.payouts().isEmpty()) {
      List<Payout> byDay =
          books.payouts().stream()
              .sorted(Comparator.comparing(Payout::arrival).thenComparing(Payout::id))
              .toList();
      Map<String, List<Payment>> naming = naming(books);
      byDay.forEach(payout -> contents.read(payout, naming.getOrDefault(payout.id(), List.of())));
    }
    return contents;
  }

  private static Map<String, List<Payment>> naming(Books books) {
    Map<String, List<Payment>> naming = new HashMap<>();
    for (Payment payment : books.payments()) {
      if (!payment.payoutId().isEmpty()
          && payment.amount().currency().equals(books.firm().currency())) {
        naming.computeIfAbsent(payment.payoutId(), _ -> new ArrayList<>(2)).add(payment);
      }
    }
    return naming;
  }

  private void read(Payout payout, List<Payment> naming) {
    List<Part> read = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (PayoutItem item : payout.items()) {
      Part part = part(item);
      part.payment().forEach(payment -> taken.add(payment.id()));
      read.add(part);
    }
    List<Payment> left = new ArrayList<>(naming);
    left.removeIf(payment -> taken.contains(payment.id()) || inside.contains(payment.id()));
    read.replaceAll(part -> part.isKnown() ? part : fromItsSide(part, left));
    spread(read, left);
    if (payout.source().equals("stripe")
        && read.stream().anyMatch(part -> !part.payment().isEmpty())) {
      read.replaceAll(part -> part.isKnown() ? part : byAmountAndDay(part, read, payout));
    }
    if (payout.items().isEmpty()) {
      left.forEach(payment -> read.add(itself(payment)));
    }
    for (Part part : read) {
      part.payment().forEach(payment -> inside.add(payment.id()));
      remember(part, payout);
    }
    parts.put(payout.id(), List.copyOf(read));
  }

  /// By the payment's id, or by the charge that is the payment's reference.
  private Part part(PayoutItem item) {
    Payment payment = payments.get(item.paymentId());
    List<Payment> found =
        payment == null
            ? byReference.getOrDefault(
                item.chargeId().isEmpty() ? item.paymentId() : item.chargeId(), List.of())
            : List.of(payment);
    PayoutItemKind kind = item.kind();
    if (kind == PayoutItemKind.OTHER && !found.isEmpty()) {
      kind = item.gross().isNegative() ? PayoutItemKind.REFUND : PayoutItemKind.CHARGE;
    }
    return new Part(item, kind, found.size() == 1 ? List.of(found.getFirst()) : List.of());
  }

  /// A payment that names the payout and has the part's amount, or the one whose dispute was won.
  private Part fromItsSide(Part part, List<Payment> naming) {
    if (part.kind() == PayoutItemKind.RESTORED) {
      Deque<Payment> open = disputed.getOrDefault(part.item().gross(), new ArrayDeque<>());
      return open.isEmpty() ? part : new Part(part.item(), part.kind(), List.of(open.poll()));
    }
    if (!part.kind().isCharge()) {
      return part;
    }
    Predicate<Payment> same = payment -> payment.arriving().equals(part.item().gross());
    List<Payment> fitting = naming.stream().filter(same).toList();
    if (fitting.isEmpty()) {
      return part;
    }
    naming.remove(fitting.getFirst());
    return new Part(part.item(), part.kind(), List.of(fitting.getFirst()));
  }

  /// One charge that pays what was recorded as several payments: a deposit for two invoices.
  private static void spread(List<Part> read, List<Payment> naming) {
    List<Part> unknown =
        read.stream().filter(part -> part.kind().isCharge() && !part.isKnown()).toList();
    if (unknown.size() != 1 || naming.size() < 2) {
      return;
    }
    PayoutItem whole = unknown.getFirst().item();
    Money sum = Money.zero(whole.gross().currency());
    for (Payment payment : naming) {
      sum = sum.plus(payment.arriving());
    }
    if (!sum.equals(whole.gross())) {
      return;
    }
    int place = read.indexOf(unknown.getFirst());
    read.remove(place);
    Money fee = whole.fee();
    for (Payment payment : naming) {
      Money own = payment.arriving();
      PayoutItem item =
          new PayoutItem(
              whole.id() + "/" + payment.id(),
              whole.type(),
              payment.id(),
              "",
              own,
              fee,
              payment.tip());
      read.add(place++, new Part(item, PayoutItemKind.CHARGE, List.of(payment)));
      fee = Money.zero(fee.currency());
    }
    naming.clear();
  }

  /// The firm's own account has charges whose ids the office did not copy: then the one card
  /// payment of that amount and those days, when there is one.
  private Part byAmountAndDay(Part part, List<Part> all, Payout payout) {
    Money gross = part.item().gross();
    boolean alone =
        part.kind().isCharge()
            && all.stream()
                    .filter(other -> !other.isKnown() && other.item().gross().equals(gross))
                    .count()
                == 1;
    if (!alone) {
      return part;
    }
    List<Payment> fitting =
        payments.values().stream()
            .filter(payment -> payment.method().isPaidOut() && payment.kind().isMoneyIn())
            .filter(payment -> payment.reference().isEmpty() && payment.payoutId().isEmpty())
            .filter(payment -> payment.arriving().equals(gross) && !inside.contains(payment.id()))
            .filter(payment -> isBefore(payment, payout))
            .toList();
    return fitting.size() == 1
        ? new Part(part.item(), part.kind(), List.of(fitting.getFirst()))
        : part;
  }

  private static boolean isBefore(Payment payment, Payout payout) {
    long days = Days.between(payment.date(), payout.arrival());
    return days >= 0 && days <= DAYS_TO_PAY_OUT;
  }

  private static Part itself(Payment payment) {
    PayoutItem item =
        new PayoutItem(
            payment.id(),
            "payment",
            payment.id(),
            "",
            payment.arriving(),
            Money.zero(payment.amount().currency()),
            payment.tip());
    return new Part(item, PayoutItemKind.CHARGE, List.of(payment));
  }

  private void remember(Part part, Payout payout) {
    if (part.payment().isEmpty()) {
      other(part.item())
          .filter(other -> !other.id().equals(payout.id()))
          .ifPresent(other -> namedBy.putIfAbsent(other.id(), payout.id()));
    }
    if (part.kind() == PayoutItemKind.DISPUTE && !part.payment().isEmpty()) {
      disputed
          .computeIfAbsent(part.item().gross().negated(), _ -> new ArrayDeque<>())
          .add(part.payment().getFirst());
    }
  }

  /// The other payout that a part speaks of: the one it names, or, of money that came back, the one
  /// failed payout of that amount.
  private Optional<Payout> other(PayoutItem item) {
    Payout named = payouts.get(item.payoutId().isEmpty() ? item.paymentId() : item.payoutId());
    if (named != null || item.kind() != PayoutItemKind.CAME_BACK) {
      return Optional.ofNullable(named);
    }
    List<Payout> failed =
        payouts.values().stream()
            .filter(payout -> payout.hasFailed() && payout.net().equals(item.gross()))
            .toList();
    return failed.size() == 1 ? Optional.of(failed.getFirst()) : Optional.empty();
  }

  /// The parts of a payout; in the place of one that is a failed payout's money, that one's parts.
  ///
  /// @param banked whether a payout has a line of its own, so that its money did not come back
  public List<Part> of(Payout payout, Predicate<Payout> banked) {
    List<Part> all = new ArrayList<>();
    unfold(payout, banked, new HashSet<>(), all);
    return all;
  }

  private void unfold(
      Payout payout, Predicate<Payout> banked, Set<String> through, List<Part> all) {
    through.add(payout.id());
    for (Part part : parts.getOrDefault(payout.id(), List.of())) {
      Optional<Payout> back =
          part.kind() == PayoutItemKind.CAME_BACK ? other(part.item()) : Optional.empty();
      if (back.isPresent()
          && back.get().net().equals(part.item().net())
          && !through.contains(back.get().id())
          && !isPaidBefore(back.get(), payout)
          && !banked.test(back.get())) {
        unfold(back.get(), banked, through, all);
      } else {
        all.add(part);
      }
    }
  }

  /// Whether the payout also counts that one as paid before: both together are nothing.
  private boolean isPaidBefore(Payout other, Payout payout) {
    return parts.getOrDefault(payout.id(), List.of()).stream()
        .anyMatch(part ->
            part.kind() == PayoutItemKind.PAID_BEFORE
                && (part.item().payoutId().equals(other.id())
                    || part.item().paymentId().equals(other.id())));
  }

  /// Whether the payment is inside some payout, so that no line of its own is expected.
  public boolean holds(String paymentId) {
    return inside.contains(paymentId);
  }

  /// The later payout that counts this one as paid out before, or as come back; empty for none.
  public String namedBy(String payoutId) {
    return namedBy.getOrDefault(payoutId, "");
  }
}
