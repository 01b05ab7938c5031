package com.oodaloo.cli.template;

import java.util.List;
import java.util.Map;

/// Walks everything a file declares, also what nothing local is built from (roles, alarms), so that
/// a name that points nowhere is found here and not at deploy time.
final class EveryReference {
  private EveryReference() {}

  static void check(TemplateSection file) {
    for (String part : List.of("Globals", "Resources", "Outputs")) {
      walk(file.section(part).content(), file.at(part), file.expressions());
    }
  }

  private static void walk(Object value, String place, Expressions expressions) {
    if (value instanceof Map<?, ?> map && map.get("Fn::If") instanceof List<?> branches) {
      expressions.chosen(branches, place);
      walk(branches.subList(1, branches.size()), place, expressions);
    } else if (value instanceof Map<?, ?> map && Expressions.isIntrinsic(map)) {
      expressions.of(map, place);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, child) -> walk(child, place + "." + key, expressions));
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        walk(list.get(index), place + "[" + index + "]", expressions);
      }
    }
  }
}
