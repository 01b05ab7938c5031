package com.oodaloo.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder `run` keeps its data in, and what of it is ours to delete.
final class DataFolder {
  private static final List<String> OURS = List.of("dynamodb", "mails", "world.json");

  private DataFolder() {}

  static Path tables(Path data) {
    return data.resolve("dynamodb");
  }

  static Path mails(Path data) {
    return data.resolve("mails");
  }

  /// Deletes what an earlier run wrote, and nothing else that may lie there.
  static void forget(Path data) {
    OURS.forEach(name -> delete(data.resolve(name)));
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
