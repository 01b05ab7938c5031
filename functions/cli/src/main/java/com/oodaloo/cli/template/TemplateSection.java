package com.oodaloo.cli.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A mapping of the template that knows where it stands, so that every fault can say so.
public record TemplateSection(String place, Map<?, ?> content, Expressions expressions) {

  boolean has(String key) {
    return content.get(key) != null;
  }

  List<String> keys() {
    return content.keySet().stream().map(Object::toString).toList();
  }

  /// The mapping under the key; empty where there is none.
  public TemplateSection section(String key) {
    Object value = content.get(key);
    return value == null ? sectionOf(key, Map.of()) : sectionOf(key, value);
  }

  /// The mappings listed under the key; none where there is no list.
  public List<TemplateSection> sections(String key) {
    Object value = content.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new TemplateFault(at(key), "expected a list");
    }
    List<TemplateSection> sections = new ArrayList<>();
    for (Object element : list) {
      sections.add(sectionOf(key + "[" + sections.size() + "]", element));
    }
    return List.copyOf(sections);
  }

  Expression expression(String key) {
    Object value = content.get(key);
    if (value == null) {
      throw new TemplateFault(at(key), "is missing");
    }
    return expressions.of(value, at(key));
  }

  /// A text that needs nothing but the template and its parameters.
  String text(String key) {
    if (expression(key) instanceof Expression.Literal(String text)) {
      return text;
    }
    throw new TemplateFault(at(key), "expected a text known before deployment");
  }

  String text(String key, String fallback) {
    return has(key) ? text(key) : fallback;
  }

  boolean isTrue(String key) {
    return text(key, "false").equals("true");
  }

  int number(String key, int fallback) {
    String text = text(key, Integer.toString(fallback));
    if (!text.matches("\\d{1,9}")) {
      throw new TemplateFault(at(key), "expected a whole number, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  Duration seconds(String key, int fallback) {
    return Duration.ofSeconds(number(key, fallback));
  }

  /// The logical id that a `Ref` or `Fn::GetAtt` under the key points at.
  String target(String key) {
    return switch (expression(key)) {
      case Expression.Reference(String id) -> id;
      case Expression.AttributeOf(String id, String _) -> id;
      case Expression.Literal _,
          Expression.SecretValue _,
          Expression.Concatenation _,
          Expression.Replacement _ ->
          throw new TemplateFault(at(key), "expected !Ref or !GetAtt of a declared resource");
    };
  }

  String at(String key) {
    return place + (place.endsWith(":") ? " " : ".") + key;
  }

  private TemplateSection sectionOf(String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new TemplateSection(at(key), map, expressions);
    }
    throw new TemplateFault(at(key), "expected a mapping");
  }
}
