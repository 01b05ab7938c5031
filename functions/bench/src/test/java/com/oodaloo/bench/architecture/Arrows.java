package com.oodaloo.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// The arrows of the design as rules.
final class Arrows {
  /// From the ground up: a package may use the floors below its own, not the packages beside it.
  static final List<List<String>> FLOORS =
      List.of(
          List.of("money", "time"),
          List.of("firm"),
          List.of("invoice", "bank", "payout"),
          List.of("books"),
          List.of("decision"),
          List.of("matching"),
          List.of("profit", "cash"),
          List.of("tray", "ledger", "accountant"),
          List.of("digest"));

  /// The steps of the matching: a step may use the steps before it.
  static final List<String> STEPS =
      List.of(
          "weight",
          "assign",
          "reading",
          "expected",
          "linkage",
          "run",
          "payouts",
          "rules",
          "reversals",
          "questions",
          "findings");

  private Arrows() {}

  static ArchRule rooms() {
    return Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("com.oodaloo..")
        .withOptionalLayers(true)
        .layer("core")
        .definedBy("com.oodaloo.domain..", "com.oodaloo.app..")
        .layer("jobber-graphql")
        .definedBy("com.oodaloo.jobber..")
        .layer("adapters")
        .definedBy("com.oodaloo.adapters..")
        .layer("handlers")
        .definedBy("com.oodaloo.handlers..")
        .layer("sandbox")
        .definedBy("com.oodaloo.sandbox..")
        .layer("cli")
        .definedBy("com.oodaloo.cli..")
        .layer("local")
        .definedBy("com.oodaloo.local..")
        .layer("simulation")
        .definedBy("com.oodaloo.simulation..")
        .layer("bench")
        .definedBy("com.oodaloo.bench..")
        .whereLayer("bench")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("local")
        .mayOnlyBeAccessedByLayers("bench")
        .whereLayer("simulation")
        .mayOnlyBeAccessedByLayers("bench")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("local", "bench")
        .whereLayer("sandbox")
        .mayOnlyBeAccessedByLayers("local", "simulation", "bench")
        .whereLayer("handlers")
        .mayOnlyBeAccessedByLayers("cli", "local", "simulation", "bench")
        .whereLayer("adapters")
        .mayOnlyBeAccessedByLayers("handlers", "cli", "simulation", "bench")
        .ignoreDependency(alwaysTrue(), resideInAnyPackage("com.oodaloo.jobber.."));
  }

  /// Of the handlers, only the wiring knows the adapters.
  static ArchRule wiring() {
    return noClasses()
        .that()
        .resideInAPackage("com.oodaloo.handlers..")
        .and()
        .resideOutsideOfPackage("com.oodaloo.handlers.wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.oodaloo.adapters..");
  }

  /// A package of the domain uses neither its neighbours on the same floor nor the floors above.
  static List<ArchRule> domain() {
    return Stream.iterate(0, floor -> floor < FLOORS.size(), floor -> floor + 1)
        .flatMap(floor -> FLOORS.get(floor).stream().map(name -> domain(name, floor)))
        .toList();
  }

  private static ArchRule domain(String name, int floor) {
    String[] forbidden =
        FLOORS.subList(floor, FLOORS.size()).stream()
            .flatMap(List::stream)
            .filter(other -> !other.equals(name))
            .map(other -> "com.oodaloo.domain." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("com.oodaloo.domain." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(forbidden).or(resideInAnyPackage("com.oodaloo.app..")))
        .allowEmptyShould(true);
  }

  /// A step of the matching uses no later step, and none uses the matcher that lists them.
  static List<ArchRule> steps() {
    return Stream.iterate(0, step -> step < STEPS.size(), step -> step + 1)
        .map(Arrows::step)
        .toList();
  }

  private static ArchRule step(int step) {
    String[] later =
        Stream.concat(
                Stream.of("com.oodaloo.domain.matching"),
                STEPS.subList(step + 1, STEPS.size()).stream()
                    .map(name -> "com.oodaloo.domain.matching." + name + ".."))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("com.oodaloo.domain.matching." + STEPS.get(step) + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(later));
  }

  /// No engine is on the way of an operator's command or a function.
  static ArchRule noEngines() {
    return noClasses()
        .that(resideInAnyPackage("com.oodaloo.cli..", "com.oodaloo.handlers.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "software.amazon.dynamodb..", "org.elasticmq..", "com.oodaloo.local.."));
  }

  static ArchRule noCycles() {
    return slices().matching("com.oodaloo.(*).(*)..").should().beFreeOfCycles();
  }

  /// The core's whole class path: the JDK without its doors to the world, JSpecify, and itself.
  static ArchRule pureCore() {
    return noClasses()
        .that(resideInAnyPackage("com.oodaloo.domain..", "com.oodaloo.app.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "com.oodaloo.domain..",
                    "com.oodaloo.app..",
                    "org.jspecify.annotations..",
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..",
                    "")
                .or(equivalentTo(URI.class))
                .negate()
                .or(resideInAnyPackage("java.util.logging..")));
  }

  /// Types of a vendor stay in the package that speaks to that vendor.
  static ArchRule vendor(String types, String... rooms) {
    return noClasses()
        .that()
        .resideInAPackage("com.oodaloo..")
        .and()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(types);
  }
}
