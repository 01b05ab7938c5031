package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An offer to a client with every status it was seen in, oldest first.
///
/// Jobber keeps only the current status and a few moments, so the log is ours: what a read or a
/// webhook adds is appended, what is known is kept. `depositOpen` is what is left to pay of the
/// deposit that the quote asks for, zero where it asks for none.
public record Quote(
    String id,
    String number,
    String clientId,
    Money total,
    Money depositOpen,
    String status,
    List<StatusSeen> log) {
  public static final String AWAITING_RESPONSE = "awaiting_response";
  public static final String APPROVED = "approved";
  public static final String CONVERTED = "converted";

  /// A webhook comes within the hour of its change.
  private static final Duration WEBHOOK_LAG = Duration.ofHours(1);

  public Quote {
    log = List.copyOf(log);
  }

  /// A quote that asks for no deposit.
  public Quote(
      String id, String number, String clientId, Money total, String status, List<StatusSeen> log) {
    this(id, number, clientId, total, Money.zero(total.currency()), status, log);
  }

  /// A status and when it began. `certainty` says how that time is known.
  public record StatusSeen(String status, Instant at, Certainty certainty) {}

  public enum Certainty {
    /// The source stated the moment.
    STATED,
    /// A webhook or poll saw the change; it happened at or before this moment.
    SEEN
  }

  /// This quote with the log of an earlier read kept, and what its own adds in the order of time.
  public Quote after(Quote earlier) {
    List<StatusSeen> added = log.stream().filter(seen -> !earlier.knows(seen)).toList();
    return added.isEmpty()
        ? withLog(earlier.log)
        : withLog(
            Stream.concat(earlier.log.stream(), added.stream())
                .sorted(Comparator.comparing(StatusSeen::at))
                .toList());
  }

  /// This quote with a status that a webhook told of at `heard`; empty when the log has it already.
  public Optional<Quote> passed(String word, Instant heard) {
    boolean known =
        log.stream()
            .filter(seen -> seen.status().equals(word))
            .anyMatch(seen -> !seen.at().isBefore(heard.minus(WEBHOOK_LAG)));
    StatusSeen seen = new StatusSeen(word, heard, Certainty.SEEN);
    return known
        ? Optional.empty()
        : Optional.of(
            withLog(
                Stream.concat(log.stream(), Stream.of(seen))
                    .sorted(Comparator.comparing(StatusSeen::at))
                    .toList()));
  }

  /// When it last came into that status.
  public Optional<Instant> last(String word) {
    return log.stream()
        .filter(seen -> seen.status().equals(word))
        .map(StatusSeen::at)
        .max(Comparator.naturalOrder());
  }

  private boolean knows(StatusSeen seen) {
    return log.stream()
        .anyMatch(kept -> kept.status().equals(seen.status()) && kept.at().equals(seen.at()));
  }

  private Quote withLog(List<StatusSeen> kept) {
    return new Quote(id, number, clientId, total, depositOpen, status, kept);
  }

  /// Sent and not answered. The word is read leniently: an account's own page may write it its way.
  public boolean isWaiting() {
    return word().equals(AWAITING_RESPONSE);
  }

  /// Agreed to, with a deposit that is not here.
  public boolean isDepositMissing() {
    return depositOpen.isPositive() && (word().equals(APPROVED) || word().equals(CONVERTED));
  }

  /// Agreed to, and nothing was made of it yet.
  public boolean isApproved() {
    return word().equals(APPROVED);
  }

  private String word() {
    return status.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
