package com.oodaloo.bench.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/// Every class of ours that runs outside tests, imported once. The generated GraphQL classes are
/// Apollo's work and are looked at only as somebody else's types.
final class House {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/jobber/graphql/"))
          .withImportOption(location -> !location.contains("/jmh_generated/"))
          .withImportOption(location -> !location.contains("oodaloo-core-1-tests"))
          .importPackages("com.oodaloo");

  private House() {}

  /// Types with a file of their own; those that Micronaut generates have a dollar in their names.
  static List<JavaClass> topLevel() {
    return CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .filter(type -> !type.getName().contains("$"))
        .toList();
  }
}
