package com.oodaloo.bench.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// Money is counted in whole cents: no field, parameter, result or call of a `double` or `float`.
final class NoFloatingPoint extends ArchCondition<JavaClass> {
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  NoFloatingPoint() {
    super("use double or float nowhere");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> FLOATING.contains(field.getRawType().getName()))
            .map(field -> field.getFullName());
    Stream<String> units =
        type.getCodeUnits().stream()
            .filter(NoFloatingPoint::speaksOfIt)
            .map(JavaCodeUnit::getFullName);
    Stream<String> calls =
        type.getCodeUnitCallsFromSelf().stream()
            .filter(call -> FLOATING.contains(call.getTarget().getRawReturnType().getName()))
            .map(call -> call.getDescription());
    Stream.of(fields, units, calls)
        .flatMap(found -> found)
        .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
  }

  private static boolean speaksOfIt(JavaCodeUnit unit) {
    return FLOATING.contains(unit.getRawReturnType().getName())
        || unit.getRawParameterTypes().stream()
            .anyMatch(parameter -> FLOATING.contains(parameter.getName()));
  }
}
