package com.oodaloo.local.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Why a role may do what no function was seen doing in the demo's weeks.
final class GrantReasons {
  private static final List<Reason> REASONS =
      List.of(new Reason(".* logs:.*", "the runtime writes the log, no call of ours does"));

  private record Reason(Pattern grant, String why) {
    Reason(String grant, String why) {
      this(Pattern.compile(grant), why);
    }
  }

  private GrantReasons() {}

  static Optional<String> of(String grant) {
    return REASONS.stream()
        .filter(reason -> reason.grant().matcher(grant).matches())
        .map(Reason::why)
        .findFirst();
  }

  /// Reasons that excuse nothing any more.
  static List<String> idle(Set<String> granted) {
    return REASONS.stream()
        .map(reason -> reason.grant().pattern())
        .filter(pattern -> granted.stream().noneMatch(grant -> grant.matches(pattern)))
        .toList();
  }
}
