package com.oodaloo.cli.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the raw values of one template file into [Expression]s, looking names up in that file.
///
/// What the local runner cannot evaluate (imports) is refused rather than guessed.
public record Expressions(NameLookup names) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}]+)}|\\$\\{!([^}]+)}");
  private static final Pattern SECRET =
      Pattern.compile("\\{\\{resolve:secretsmanager:[^:}]+:SecretString:([A-Z_]+)}}");

  static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1 && isIntrinsicKey(map.keySet().iterator().next().toString());
  }

  private static boolean isIntrinsicKey(String key) {
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  public Expression of(Object value, String place) {
    return switch (value) {
      case String text -> literal(text, place);
      case Number number -> new Expression.Literal(number.toString());
      case Boolean flag -> new Expression.Literal(flag.toString());
      case Map<?, ?> map when isIntrinsic(map) -> {
        var entry = map.entrySet().iterator().next();
        yield intrinsic(entry.getKey().toString(), entry.getValue(), place);
      }
      default -> throw new TemplateFault(place, "expected a value or an intrinsic function");
    };
  }

  private Expression intrinsic(String function, Object argument, String place) {
    return switch (function) {
      case "Ref" -> names.reference(argument.toString(), place);
      case "Fn::GetAtt" -> attribute(argument, place);
      case "Fn::Sub" -> substitution(argument, place);
      case "Fn::Join" -> joined(argument, place);
      case "Fn::If" -> of(chosen(argument, place), place);
      default ->
          throw new TemplateFault(place, function + " is not understood by the local runner");
    };
  }

  /// The branch of an `!If [condition, then, else]` that holds.
  Object chosen(Object argument, String place) {
    if (argument instanceof List<?> parts && parts.size() == 3) {
      return names.condition(parts.getFirst().toString(), place) ? parts.get(1) : parts.get(2);
    }
    throw new TemplateFault(place, "!If takes [condition, then, else]");
  }

  /// Whether an `!Equals` of two known texts holds.
  boolean isEqual(Object condition, String place) {
    if (condition instanceof Map<?, ?> map
        && map.get("Fn::Equals") instanceof List<?> two
        && two.size() == 2) {
      return of(two.getFirst(), place).equals(of(two.getLast(), place));
    }
    throw new TemplateFault(place, "a condition is an !Equals of two texts");
  }

  private Expression attribute(Object argument, String place) {
    String path =
        argument instanceof List<?> parts
            ? String.join(".", parts.stream().map(Object::toString).toList())
            : argument.toString();
    int dot = path.indexOf('.');
    if (dot < 1) {
      throw new TemplateFault(place, "!GetAtt takes Resource.Attribute, not \"" + path + "\"");
    }
    return names.attribute(path.substring(0, dot), path.substring(dot + 1), place);
  }

  private Expression substitution(Object argument, String place) {
    Map<?, ?> own = Map.of();
    Object text = argument;
    if (argument instanceof List<?> pair
        && pair.size() == 2
        && pair.get(1) instanceof Map<?, ?> m) {
      text = pair.getFirst();
      own = m;
    }
    List<Expression> parts = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(text.toString());
    int end = 0;
    while (variable.find()) {
      parts.add(new Expression.Literal(text.toString().substring(end, variable.start())));
      parts.add(
          variable.group(1) == null
              ? new Expression.Literal("${" + variable.group(2) + "}")
              : variable(variable.group(1), own, place));
      end = variable.end();
    }
    parts.add(new Expression.Literal(text.toString().substring(end)));
    return concatenation(parts, place);
  }

  private Expression variable(String name, Map<?, ?> own, String place) {
    Object value = own.get(name);
    if (value != null) {
      return of(value, place);
    }
    return name.contains(".") ? attribute(name, place) : names.reference(name, place);
  }

  private Expression joined(Object argument, String place) {
    if (!(argument instanceof List<?> pair) || pair.size() != 2) {
      throw new TemplateFault(place, "!Join takes [delimiter, list]");
    }
    String delimiter = pair.getFirst().toString();
    if (pair.get(1) instanceof Map<?, ?> map && map.get("Fn::Split") instanceof List<?> split) {
      return new Expression.Replacement(
          of(split.get(1), place), split.getFirst().toString(), delimiter);
    }
    if (!(pair.get(1) instanceof List<?> elements)) {
      throw new TemplateFault(place, "!Join takes [delimiter, list]");
    }
    List<Expression> parts = new ArrayList<>();
    for (Object element : elements) {
      if (!parts.isEmpty()) {
        parts.add(new Expression.Literal(delimiter));
      }
      parts.add(of(element, place));
    }
    return concatenation(parts, place);
  }

  /// One text where every part is known, so that names and secrets come out whole.
  private static Expression concatenation(List<Expression> parts, String place) {
    StringBuilder known = new StringBuilder();
    for (Expression part : parts) {
      if (!(part instanceof Expression.Literal(String text))) {
        return new Expression.Concatenation(parts);
      }
      known.append(text);
    }
    return literal(known.toString(), place);
  }

  private static Expression literal(String text, String place) {
    Matcher secret = SECRET.matcher(text);
    if (secret.matches()) {
      return new Expression.SecretValue(secret.group(1));
    }
    if (text.contains("{{resolve:")) {
      throw new TemplateFault(
          place, "expected {{resolve:secretsmanager:name:SecretString:KEY}} and nothing beside it");
    }
    return new Expression.Literal(text);
  }
}
