package com.oodaloo.sandbox.jobber;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a query costs by Jobber's documented rule: a field is 1, a connection is its page size
/// times what it selects.
final class QueryCost {
  private static final Set<String> FREE = Set.of("nodes", "edges", "node");

  private final Document document;
  private final Map<String, Object> variables;

  private QueryCost(Document document, Map<String, Object> variables) {
    this.document = document;
    this.variables = variables;
  }

  /// Returns the cost that is charged before the query runs; a page without a size counts 100.
  static long requested(Document document, Map<String, Object> variables) {
    var cost = new QueryCost(document, variables);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .mapToLong(operation -> cost.of(operation.getSelectionSet()))
        .sum();
  }

  /// Returns what an answer really cost: the values in it.
  static long actual(@Nullable Object answer) {
    return switch (answer) {
      case null -> 0;
      case Map<?, ?> fields -> fields.values().stream().mapToLong(QueryCost::actual).sum();
      case Collection<?> rows -> rows.stream().mapToLong(QueryCost::actual).sum();
      default -> 1;
    };
  }

  private long of(@Nullable SelectionSet selected) {
    return selected == null
        ? 0
        : selected.getSelections().stream().mapToLong(selection -> of(selection)).sum();
  }

  private long of(graphql.language.Selection<?> selection) {
    return switch (selection) {
      case Field field -> of(field);
      case InlineFragment fragment -> of(fragment.getSelectionSet());
      case FragmentSpread spread -> of(fragment(spread.getName()));
      default -> 0;
    };
  }

  private long of(Field field) {
    var inside = of(field.getSelectionSet());
    if (isConnection(field)) {
      var rows = rows(field);
      return 1 + pageSize(field) * rows + inside - rows;
    }
    return FREE.contains(field.getName()) ? inside : inside + 1;
  }

  /// Returns what one row costs: everything but the page's own fields.
  private long rows(Field connection) {
    return fields(connection).stream()
        .filter(inner -> FREE.contains(inner.getName()))
        .mapToLong(this::of)
        .sum();
  }

  private static boolean isConnection(Field field) {
    return fields(field).stream()
        .anyMatch(inner -> inner.getName().equals("nodes") || inner.getName().equals("edges"));
  }

  private static List<Field> fields(Field field) {
    var selected = field.getSelectionSet();
    return selected == null ? List.of() : selected.getSelectionsOfType(Field.class);
  }

  private long pageSize(Field field) {
    for (var argument : field.getArguments()) {
      if (argument.getName().equals("first") || argument.getName().equals("last")) {
        return switch (argument.getValue()) {
          case IntValue size -> size.getValue().longValue();
          case VariableReference name -> pageSize(name.getName());
          default -> ListPage.MAX_ROWS;
        };
      }
    }
    return ListPage.MAX_ROWS;
  }

  private long pageSize(String variable) {
    if (variables.get(variable) instanceof Number size) {
      return size.longValue();
    }
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .filter(declared -> declared.getName().equals(variable))
        .mapToLong(declared ->
            declared.getDefaultValue() instanceof IntValue size
                ? size.getValue().longValue()
                : ListPage.MAX_ROWS)
        .findFirst()
        .orElse(ListPage.MAX_ROWS);
  }

  private @Nullable SelectionSet fragment(String name) {
    return document.getDefinitionsOfType(FragmentDefinition.class).stream()
        .filter(fragment -> fragment.getName().equals(name))
        .map(FragmentDefinition::getSelectionSet)
        .findFirst()
        .orElse(null);
  }
}
