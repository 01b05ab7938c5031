package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// GitHub's reviewed advisories as far as a free jar carries them, which is to November 2024: this
/// finds the old library that a new one brings along, and knows of nothing that was found since.
@DisplayName("A library with a vulnerability that was known in November 2024")
class AdvisoriesTest {
  private static final Set<String> GRAVE = Set.of("HIGH", "CRITICAL");

  /// A jar in the layout of Maven's repository: group, artifact and version are folders.
  private record Library(String name, Version version) {
    static Library of(Path jar, Path repository) {
      Path path = repository.relativize(jar);
      int name = path.getNameCount() - 3;
      String group = path.subpath(0, name).toString().replace(File.separatorChar, '.');
      return new Library(
          group + ":" + path.getName(name), Version.parse(path.getName(name + 1).toString()));
    }
  }

  /// The versions of one library from `since` on, until `fixed`, which is empty where nobody mended
  /// it.
  private record Advisory(String id, String library, String since, String fixed, String severity) {
    static Advisory of(CsvRecord row) {
      return new Advisory(
          row.getField(0), row.getField(3), row.getField(4), row.getField(5), row.getField(6));
    }

    boolean isAbout(Library carried) {
      return library.equals(carried.name())
          && carried.version().compareTo(Version.parse(since)) >= 0
          && (fixed.isEmpty() || carried.version().compareTo(Version.parse(fixed)) < 0);
    }
  }

  @Test
  @DisplayName("is on no class path of ours, neither a function's nor the tool's nor the tests'")
  void none() throws IOException {
    List<Library> libraries = libraries();
    assertThat(libraries).hasSizeGreaterThan(150);
    assertThat(graves(libraries)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.logging.log4j:log4j-core,2.14.1,CVE-2021-44228",
    "com.fasterxml.jackson.core:jackson-databind,2.9.8,CVE-2019-14540",
    "org.yaml:snakeyaml,1.33,CVE-2022-1471"
  })
  @DisplayName("would be found by its name and version, and no longer once it is mended")
  void found(String name, String version, String id) throws IOException {
    Library old = new Library(name, Version.parse(version));
    Library mended = new Library(name, Version.parse("99.1"));

    assertThat(graves(List.of(old))).extracting(Advisory::id).contains(id);
    assertThat(graves(List.of(mended))).extracting(Advisory::id).doesNotContain(id);
  }

  private static List<Advisory> graves(List<Library> libraries) throws IOException {
    InputStream rows =
        Objects.requireNonNull(AdvisoriesTest.class.getResourceAsStream("/advisories-maven.csv"));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
      return csv.stream()
          .map(Advisory::of)
          .filter(advisory -> GRAVE.contains(advisory.severity()))
          .filter(advisory -> libraries.stream().anyMatch(advisory::isAbout))
          .toList();
    }
  }

  /// Every library these tests run with: the functions' and the tool's are among them.
  private static List<Library> libraries() {
    Path repository = Path.of(System.getProperty("localRepository", "told by Surefire only"));
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(jar -> jar.startsWith(repository))
        .map(jar -> Library.of(jar, repository))
        .toList();
  }
}
