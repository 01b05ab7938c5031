package com.oodaloo.jobber;

import static java.util.Objects.requireNonNull;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What Jobber asks for a document before it runs it: 1 a field, nothing for the list and its
/// `nodes`, and everything inside `nodes` as often as the list's `first` says.
///
/// Every typed fragment is counted although one row fits only one of them, so this is the most it
/// can be.
final class Price {

  /// What Jobber assumes for a list that does not say how much of it is wanted.
  private static final int UNSTATED_PAGE = 100;

  private static final Set<String> FREE = Set.of("nodes", "edges", "node");

  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, VariableDefinition> variables;

  private Price(SentDocument sent) {
    fragments =
        sent.document().getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    variables =
        sent.operation().getVariableDefinitions().stream()
            .collect(Collectors.toMap(VariableDefinition::getName, variable -> variable));
  }

  /// The points of one document with the page sizes that it states itself.
  static int of(SentDocument sent) {
    return new Price(sent).inside(sent.operation().getSelectionSet(), 1);
  }

  private int inside(@Nullable SelectionSet set, int page) {
    if (set == null) {
      return 0;
    }
    return set.getSelections().stream().mapToInt(selection -> of(selection, page)).sum();
  }

  private int of(Selection<?> selection, int page) {
    return switch (selection) {
      case Field field -> of(field, page);
      case InlineFragment fragment -> inside(fragment.getSelectionSet(), page);
      case FragmentSpread spread ->
          inside(requireNonNull(fragments.get(spread.getName())).getSelectionSet(), page);
      default -> throw new IllegalStateException("Not a selection: " + selection);
    };
  }

  private int of(Field field, int page) {
    if (FREE.contains(field.getName())) {
      return Math.multiplyExact(page, inside(field.getSelectionSet(), 1));
    }
    if (isList(field)) {
      return inside(field.getSelectionSet(), pageOf(field));
    }
    return 1 + inside(field.getSelectionSet(), 1);
  }

  private static boolean isList(Field field) {
    return field.getSelectionSet() != null
        && field.getSelectionSet().getSelectionsOfType(Field.class).stream()
            .anyMatch(inner -> List.of("nodes", "edges").contains(inner.getName()));
  }

  private int pageOf(Field field) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals("first"))
        .map(argument -> number(argument.getValue()))
        .findFirst()
        .orElse(UNSTATED_PAGE);
  }

  private int number(@Nullable Value<?> value) {
    return switch (value) {
      case IntValue literal -> literal.getValue().intValueExact();
      case VariableReference reference ->
          number(requireNonNull(variables.get(reference.getName())).getDefaultValue());
      case null, default -> UNSTATED_PAGE;
    };
  }
}
