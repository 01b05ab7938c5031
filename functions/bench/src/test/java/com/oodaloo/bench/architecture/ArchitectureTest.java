package com.oodaloo.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plain tests on purpose: Surefire 3.5.3 ran none of ArchUnit's own field rules, in silence.
class ArchitectureTest {
  @Test
  @DisplayName("Every room is on the class path of these tests")
  void notEmpty() {
    Set<String> rooms =
        House.CLASSES.stream()
            .map(type -> type.getPackageName().split("\\.", -1)[2])
            .collect(Collectors.toSet());

    assertThat(rooms)
        .contains(
            "domain",
            "app",
            "adapters",
            "handlers",
            "sandbox",
            "cli",
            "local",
            "simulation",
            "bench");
  }

  @Test
  @DisplayName("Rooms import only along the arrows of the design")
  void rooms() {
    Arrows.rooms().check(House.CLASSES);
  }

  @Test
  @DisplayName("Of the handlers, only the wiring knows the adapters")
  void wiring() {
    Arrows.wiring().check(House.CLASSES);
  }

  @Test
  @DisplayName("Inside the domain everything rests on what is below it")
  void domain() {
    for (ArchRule rule : Arrows.domain()) {
      rule.check(House.CLASSES);
    }
  }

  @Test
  @DisplayName("A step of the matching uses only the steps before it")
  void steps() {
    for (ArchRule rule : Arrows.steps()) {
      rule.check(House.CLASSES);
    }
  }

  @Test
  @DisplayName("No function and no operator's command reaches an engine")
  void noEngines() {
    Arrows.noEngines().check(House.CLASSES);
  }

  @Test
  @DisplayName("No two classes bear one simple name")
  void names() {
    assertThat(House.topLevel()).extracting(JavaClass::getSimpleName).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("A package has at most 25 classes")
  void packages() {
    Map<String, Long> sizes =
        House.topLevel().stream()
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(25));
  }

  @Test
  @DisplayName("No package needs itself in a circle")
  void cycles() {
    Arrows.noCycles().check(House.CLASSES);
  }

  @Test
  @DisplayName("The core knows no AWS, no JSON, no HTTP, no logging")
  void pureCore() {
    Arrows.pureCore().check(House.CLASSES);
  }

  @Test
  @DisplayName("The core has no double and no float")
  void exactMoney() {
    classes()
        .that()
        .resideInAnyPackage("com.oodaloo.domain..", "com.oodaloo.app..")
        .should(new NoFloatingPoint())
        .check(House.CLASSES);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "com.plaid.., com.oodaloo.adapters.plaid..",
    "com.stripe.., com.oodaloo.adapters.stripe..",
    "com.apollographql.., com.oodaloo.adapters.jobber..|com.oodaloo.jobber..",
    "com.oodaloo.jobber.graphql.., com.oodaloo.adapters.jobber..",
    "software.amazon.awssdk.services.dynamodb..,"
        + " com.oodaloo.adapters.dynamodb..|com.oodaloo.handlers.wiring..|com.oodaloo.cli.deployment..|com.oodaloo.local.engines..|com.oodaloo.simulation..|com.oodaloo.bench..",
    "software.amazon.awssdk.services.sqs..,"
        + " com.oodaloo.adapters.sqs..|com.oodaloo.handlers.wiring..|com.oodaloo.cli.deployment..|com.oodaloo.local.engines..|com.oodaloo.simulation..|com.oodaloo.bench..",
    "software.amazon.awssdk.services.sesv2..,"
        + " com.oodaloo.adapters.ses..|com.oodaloo.handlers.wiring..|com.oodaloo.simulation..|com.oodaloo.bench..",
    "software.amazon.awssdk.services.eventbridge..,"
        + " com.oodaloo.adapters.eventbridge..|com.oodaloo.handlers.wiring..|com.oodaloo.simulation..|com.oodaloo.bench..",
    "software.amazon.awssdk.services.kms..,"
        + " com.oodaloo.adapters.secrets..|com.oodaloo.handlers.wiring..|com.oodaloo.simulation..|com.oodaloo.bench..",
  })
  void vendors(String types, String rooms) {
    Arrows.vendor(types, rooms.split("\\|", -1)).check(House.CLASSES);
  }

  @Test
  @DisplayName("Every package says that nothing in it is null unless it says so")
  void nullMarked() {
    assertThat(House.CLASSES)
        .extracting(type -> type.getPackage())
        .filteredOn(name -> name.getName().startsWith("com.oodaloo."))
        .filteredOn(name -> !name.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }
}
