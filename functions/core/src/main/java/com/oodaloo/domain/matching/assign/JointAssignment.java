package com.oodaloo.domain.matching.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// How sure each option is when all slots are given their options at once, and nothing twice.
///
/// Knows neither bank lines nor invoices: slots, weights, and numbers of what options take.
public final class JointAssignment {
  private JointAssignment() {}

  /// Slots that hang together, and how sure each of their options is.
  ///
  /// @param options by slot, in the order they were given
  /// @param millionths of each option, never more than the truth; the options of one slot sum to a
  ///   million at most. Zero throughout where too much hangs together to be weighed.
  public record Group<T extends Option>(List<List<T>> options, List<int[]> millionths) {}

  /// Weighs all options against each other.
  ///
  /// @param options those of one slot one after another
  /// @param chance what an option's slot weighs with none of its options, in thousandths of a
  ///   doubling
  public static <T extends Option> List<Group<T>> of(
      List<T> options, Conflicts<T> conflicts, ToIntFunction<T> chance) {
    List<Group<T>> groups = new ArrayList<>();
    for (ConflictComponent<T> component : ConflictComponent.of(options, conflicts)) {
      groups.add(new Group<>(component.options(), List.of(Posterior.of(component, chance))));
    }
    return groups;
  }
}
