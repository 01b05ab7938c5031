package com.oodaloo.domain.matching.findings;

import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.matching.expected.PayoutContents.Part;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the processor took back or could not pay out, while the owner can still do something about
/// it, and what clients paid that no invoice has room for.
///
/// Evidence for a dispute is due 7 to 21 days after it (help.getjobber.com 360023027673); a failed
/// bank payment and a failed payout tell nobody by themselves.
final class ProcessorAlerts {
  private final MatchRun run;
  private final Set<String> won = new HashSet<>();
  private final Map<String, Payment> told = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  ProcessorAlerts(MatchRun run) {
    this.run = run;
  }

  List<Finding> find() {
    for (Payout payout : run.books.payouts()) {
      for (Part part : parts(payout)) {
        if (part.kind() == PayoutItemKind.RESTORED) {
          part.payment().forEach(payment -> won.add(payment.id()));
        }
      }
    }
    run.books.payouts().forEach(this::ofPayout);
    run.books.payments().forEach(this::ofPayment);
    run.books.invoices().forEach(this::ofInvoice);
    overpaid();
    returned();
    run.noticed
        .takenBackTooMuch()
        .forEach((invoice, more) ->
            findings.add(
                new Finding(
                    Finding.Kind.TAKEN_BACK_TOO_MUCH,
                    List.of(invoice),
                    more
                        + " more was given back of invoice "
                        + run.names.invoice(invoice)
                        + " than had come for it.")));
    return findings;
  }

  private List<Part> parts(Payout payout) {
    return run.payouts.of(payout, _ -> true);
  }

  private void ofPayout(Payout payout) {
    if (payout.status() == Payout.Status.FAILED) {
      findings.add(failed(payout));
    }
    for (Part part : parts(payout)) {
      if (part.kind() == PayoutItemKind.DISPUTE
          && part.payment().stream().noneMatch(payment -> won.contains(payment.id()))) {
        disputed(part, payout);
      } else if (isFailedAch(part)) {
        failedAch(part.payment().getFirst());
      }
    }
  }

  private Finding failed(Payout payout) {
    String later = run.payouts.namedBy(payout.id());
    String why = payout.failureReason().isEmpty() ? "" : " (" + payout.failureReason() + ")";
    return new Finding(
        Finding.Kind.PAYOUT_FAILED,
        List.of(payout.id()),
        "A payout of "
            + payout.net()
            + " for "
            + payout.arrival()
            + " failed"
            + why
            + (later.isEmpty()
                ? "; look at the bank account the processor pays to."
                : "; its money came with a later payout."));
  }

  private void disputed(Part part, Payout payout) {
    List<String> ids =
        Stream.concat(
                part.payment().stream().map(Payment::id),
                part.shares().stream().map(share -> share.invoiceId()))
            .distinct()
            .toList();
    part.payment().forEach(payment -> told.put(payment.id(), payment));
    findings.add(
        new Finding(
            Finding.Kind.DISPUTE,
            ids.isEmpty() ? List.of(payout.id()) : ids,
            part.item().gross().magnitude()
                + (part.item().fee().isPositive() ? " and a fee of " + part.item().fee() : "")
                + " was taken back on "
                + payout.arrival()
                + ": "
                + who(part)
                + ". Evidence is due 7 to 21 days after a dispute begins."));
  }

  private String who(Part part) {
    if (part.payment().isEmpty()) {
      return "a client disputes a card payment";
    }
    Payment payment = part.payment().getFirst();
    return name(payment) + " disputes a payment" + invoices(payment);
  }

  private String name(Payment payment) {
    String client =
        payment.clientId().isEmpty() && !payment.shares().isEmpty()
            ? run.rooms.clientOf(payment.shares().getFirst().invoiceId())
            : payment.clientId();
    return client.isEmpty() ? "a client" : run.names.client(client);
  }

  private String invoices(Payment payment) {
    List<String> labels =
        payment.shares().stream().map(share -> run.names.invoice(share.invoiceId())).toList();
    return labels.isEmpty() ? "" : " on invoice " + String.join(", ", labels);
  }

  private static boolean isFailedAch(Part part) {
    return part.kind().takesBack()
        && !part.payment().isEmpty()
        && (part.kind() == PayoutItemKind.FAILED_PAYMENT
            || part.payment().getFirst().kind() == PaymentKind.RETURNED);
  }

  private void failedAch(Payment payment) {
    if (told.putIfAbsent(payment.id(), payment) == null) {
      findings.add(
          new Finding(
              Finding.Kind.ACH_FAILED,
              Stream.concat(
                      Stream.of(payment.id()),
                      payment.shares().stream().map(share -> share.invoiceId()))
                  .toList(),
              "The bank payment of "
                  + payment.amount()
                  + " by "
                  + name(payment)
                  + invoices(payment)
                  + " came back; it has to be paid again."));
    }
  }

  private void ofPayment(Payment payment) {
    if (payment.state() == PaymentState.DISPUTED
        && !won.contains(payment.id())
        && told.putIfAbsent(payment.id(), payment) == null) {
      findings.add(
          new Finding(
              Finding.Kind.DISPUTE,
              Stream.concat(
                      Stream.of(payment.id()),
                      payment.shares().stream().map(share -> share.invoiceId()))
                  .toList(),
              name(payment)
                  + " disputes "
                  + payment.amount()
                  + invoices(payment)
                  + ". Evidence is due 7 to 21 days after a dispute begins."));
    }
    boolean failed =
        payment.kind() == PaymentKind.RETURNED && payment.method() == PaymentMethod.PROCESSOR_ACH;
    if (failed && told.values().stream().noneMatch(other -> isSame(payment, other))) {
      failedAch(payment);
    }
  }

  /// Jobber keeps the payment and its failure as two records.
  private static boolean isSame(Payment one, Payment other) {
    return one.id().equals(other.id())
        || (one.shares().equals(other.shares()) && one.clientId().equals(other.clientId()));
  }

  private void ofInvoice(Invoice invoice) {
    if (invoice.terms().disputed() && !isTold(invoice)) {
      findings.add(
          new Finding(
              Finding.Kind.DISPUTE,
              List.of(invoice.id()),
              run.names.client(invoice.clientId())
                  + " disputes a payment on invoice "
                  + invoice.label()
                  + "."));
    }
  }

  private boolean isTold(Invoice invoice) {
    return told.values().stream()
        .flatMap(payment -> payment.shares().stream())
        .anyMatch(share -> share.invoiceId().equals(invoice.id()));
  }

  private void returned() {
    for (Noticed.Returned back : run.noticed.returns()) {
      findings.add(
          new Finding(
              Finding.Kind.CHECK_RETURNED,
              back.ids(),
              back.amount()
                  + " came back on "
                  + back.line().date()
                  + " (“"
                  + back.line().bank().description()
                  + "”); it has to be paid again."));
    }
  }

  private void overpaid() {
    run.noticed
        .overpaid()
        .forEach((invoice, more) ->
            findings.add(
                new Finding(
                    Finding.Kind.OVERPAID,
                    List.of(invoice),
                    "Invoice "
                        + run.names.invoice(invoice)
                        + " was paid "
                        + more
                        + " more than it takes; that is "
                        + run.names.client(run.rooms.clientOf(invoice))
                        + "'s money.")));
  }
}
