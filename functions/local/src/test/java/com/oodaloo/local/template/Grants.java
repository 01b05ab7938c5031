package com.oodaloo.local.template;

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
    Map<String, Section> roles = new HashMap<>();
    file.resources().forEach(resource -> roles.put(resource.id(), resource.properties()));
    Set<String> grants = new TreeSet<>();
    for (Function function : Stack.read(template).functions()) {
      Section role = Objects.requireNonNull(roles.get(function.roleId()), function.roleId());
      for (Section policy : role.sections("Policies")) {
        for (Section statement : policy.section("PolicyDocument").sections("Statement")) {
          add(function.id(), statement, grants);
        }
      }
    }
    return grants;
  }

  private static void add(String function, Section statement, Set<String> grants) {
    for (String action : texts(statement, "Action")) {
      for (String resource : texts(statement, "Resource")) {
        String what = action.startsWith("ses:") ? "mail" : resource.replace(".Arn", "");
        grants.add(function + " " + action + " " + what);
      }
    }
  }

  private static List<String> texts(Section statement, String key) {
    Object value = statement.content().get(key);
    List<?> values = value instanceof List<?> several ? several : List.of(value);
    return values.stream()
        .map(each -> statement.expressions().of(each, key).resolve(new ToldNames()))
        .toList();
  }
}
