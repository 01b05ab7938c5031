package com.oodaloo.cli.template;

import java.util.List;
import java.util.stream.Collectors;

/// A value of the template with its parameters filled in; what is left open is only what the cloud
/// (or the local runner) knows: physical names, addresses and secrets.
///
/// Example: `!Sub "${HttpApi.ApiEndpoint}/connect"` is a [Concatenation] of an [AttributeOf] and a
/// [Literal].
public sealed interface Expression {
  record Literal(String text) implements Expression {}

  record Reference(String id) implements Expression {}

  record AttributeOf(String id, String name) implements Expression {}

  record SecretValue(String key) implements Expression {}

  record Concatenation(List<Expression> parts) implements Expression {
    public Concatenation {
      parts = List.copyOf(parts);
    }
  }

  /// `!Join [to, !Split [from, whole]]`: every `from` in the whole becomes `to`.
  record Replacement(Expression whole, String from, String to) implements Expression {}

  /// The text this stands for under the given physical names.
  default String resolve(ResolvedNames physical) {
    return switch (this) {
      case Literal(String text) -> text;
      case Reference(String id) -> physical.reference(id);
      case AttributeOf(String id, String name) -> physical.attribute(id, name);
      case SecretValue(String key) -> physical.secret(key);
      case Concatenation(List<Expression> parts) ->
          parts.stream().map(part -> part.resolve(physical)).collect(Collectors.joining());
      case Replacement(Expression whole, String from, String to) ->
          whole.resolve(physical).replace(from, to);
    };
  }
}
