package com.oodaloo.sandbox;

import java.util.EnumSet;
import java.util.Set;

/// What real vendors do and their documentation does not dwell on; each can be switched on by
/// itself.
public enum Misbehaviour {
  /// About one webhook in ten is delivered a second time.
  DUPLICATED_WEBHOOKS,
  /// Webhooks of the same few seconds overtake each other.
  OVERTAKING_WEBHOOKS,
  /// Answers carry fields that no contract names.
  UNKNOWN_FIELDS,
  /// A closed list of words turns out to have one more.
  UNKNOWN_ENUM_VALUE,
  /// A line of the bank's that was told before is among the changed ones, the same to the byte.
  REPEATED_LINES,
  /// At every fifth line the one before it is told anew, under another id and without a link.
  CHURNED_LINES,
  /// Every seventh page of the bank's lines says that they changed while they were paged.
  MUTATING_PAGES,
  /// More than Plaid's documented number of calls a minute is refused with 429.
  RATE_LIMITS,
  /// Plaid's pages hold three changes, however many were asked for.
  SMALL_PAGES,
  /// The bank's older lines come only after the newest few.
  SLOW_HISTORY,
  /// Every seventh GraphQL call finds the bucket empty, whatever it costs.
  THROTTLED_CALLS,
  /// The announced end of a bank's connection comes without its day.
  UNTIMED_NOTICES,
  /// Jobber's lists show a change only some seconds after it happened.
  SEARCH_LAG,
  /// Somebody edits an old invoice at every third GraphQL call: lists sorted by change reorder
  /// while they are paged.
  RESTLESS_ROWS,
  /// Every fortieth GraphQL call finds its access token dead before its time.
  DYING_TOKENS,
  /// Jobber serves another version than the one asked for, and says so only in the extensions.
  OTHER_VERSION,
  /// Each webhook of Jobber's comes twice with the very same second.
  TWIN_WEBHOOKS;

  /// Returns what the demo lives with.
  public static Set<Misbehaviour> mild() {
    return EnumSet.of(
        DUPLICATED_WEBHOOKS,
        OVERTAKING_WEBHOOKS,
        UNKNOWN_FIELDS,
        UNKNOWN_ENUM_VALUE,
        REPEATED_LINES,
        MUTATING_PAGES,
        RATE_LIMITS);
  }
}
