package com.oodaloo.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.bench.architecture.planted.Planted;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The rules are awake: each catches what was planted for it.
class PlantedViolationTest {
  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Planted.class);

  @Test
  @DisplayName("A double is caught")
  void floatingPoint() {
    ArchRule rule = classes().should(new NoFloatingPoint());

    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Planted.dollars");
  }

  @Test
  @DisplayName("A vendor's type outside its room is caught")
  void vendorType() {
    ArchRule rule = Arrows.vendor("com.fasterxml.jackson..", "com.oodaloo.adapters..");

    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Planted.json");
  }
}
