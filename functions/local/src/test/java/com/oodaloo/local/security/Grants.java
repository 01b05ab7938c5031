package com.oodaloo.local.security;

import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.ResolvedNames;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.TemplateFile;
import com.oodaloo.cli.template.TemplateSection;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What each function's role allows: `TrayFunction dynamodb:Query BooksTable`, indexes as
/// `EventsTable/index/open`.
final class Grants {
  private Grants() {}

  static Set<String> of(Path template) {
    TemplateFile file = new TemplateFile(template, "template.yaml", Map.of());
    Map<String, TemplateSection> roles = new HashMap<>();
    file.resources().forEach(resource -> roles.put(resource.id(), resource.properties()));
    Set<String> grants = new TreeSet<>();
    for (Function function : Stack.read(template).functions()) {
      TemplateSection role =
          Objects.requireNonNull(roles.get(function.roleId()), function.roleId());
      for (TemplateSection policy : role.sections("Policies")) {
        for (TemplateSection statement : policy.section("PolicyDocument").sections("Statement")) {
          add(function.id(), statement, grants);
        }
      }
    }
    return grants;
  }

  private static void add(String function, TemplateSection statement, Set<String> grants) {
    for (String action : texts(statement, "Action")) {
      for (String resource : texts(statement, "Resource")) {
        String what = action.startsWith("ses:") ? "mail" : resource.replace(".Arn", "");
        grants.add(function + " " + action + " " + what);
      }
    }
  }

  private static List<String> texts(TemplateSection statement, String key) {
    Object value = statement.content().get(key);
    List<?> values = value instanceof List<?> several ? several : List.of(value);
    return values.stream()
        .map(each -> statement.expressions().of(each, key).resolve(new LogicalIds()))
        .toList();
  }

  /// Every resource under its logical id.
  private record LogicalIds() implements ResolvedNames {
    @Override
    public String reference(String id) {
      return id;
    }

    @Override
    public String attribute(String id, String name) {
      return id + "." + name;
    }

    @Override
    public String secret(String key) {
      return key;
    }
  }
}
