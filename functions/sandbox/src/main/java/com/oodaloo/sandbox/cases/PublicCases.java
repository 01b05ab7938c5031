package com.oodaloo.sandbox.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The folder of public cases.
public record PublicCases(Path folder) {
  /// The files, by the projects they come from.
  public static final List<String> FILES =
      List.of("blnk", "actual", "bcapps-golden", "splink-transactions-1000");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_PARENTS = 5;

  /// The cases beside this checkout, if they are there.
  public static Optional<PublicCases> besideHere() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .limit(MAX_PARENTS)
        .map(path -> path.resolve("shared").resolve("cases"))
        .filter(Files::isDirectory)
        .findFirst()
        .map(PublicCases::new);
  }

  /// The cases of one file.
  ///
  /// @throws IOException when the file is not there or no JSON
  public List<PublicCase> read(String file) throws IOException {
    JsonNode cases = JSON.readTree(Files.readString(folder.resolve(file + ".json"))).path("cases");
    return StreamSupport.stream(cases.spliterator(), false).map(CaseReader::read).toList();
  }
}
