package com.oodaloo.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Wycheproof's attack vectors, where a copy of them lies beside the project.
public final class Vectors {
  private static final Path FOLDER = Path.of("shared", "reference", "vectors");

  private Vectors() {}

  /// One vector with the group whose key it is about.
  public record Vector(JsonNode group, JsonNode test) {
    public int id() {
      return test.path("tcId").asInt();
    }

    public boolean isValid() {
      return test.path("result").asText().equals("valid");
    }
  }

  /// The vectors of a file; empty when there is no copy of it.
  public static Optional<List<Vector>> of(String file) throws IOException {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(folder -> folder.resolve(FOLDER).resolve(file))
            .filter(Files::isRegularFile)
            .findFirst();
    return found.isPresent() ? Optional.of(read(found.get())) : Optional.empty();
  }

  private static List<Vector> read(Path file) throws IOException {
    return elements(new ObjectMapper().readTree(Files.readString(file)).path("testGroups"))
        .flatMap(group -> elements(group.path("tests")).map(test -> new Vector(group, test)))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
