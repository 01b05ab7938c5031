package com.oodaloo.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// How far the weeks were played into the data of a folder, so that the next start goes on from
/// there.
public final class PlayedWeeks {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final Path file;

  public PlayedWeeks(Path folder) {
    this.file = folder.resolve("world.json");
  }

  /// What is remembered of a demo.
  public record Played(long seed, String firm, Instant reached) {}

  public Optional<Played> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Played.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ", use --fresh", e);
    }
  }

  public void write(Played played) {
    try {
      Path written =
          Files.writeString(file.resolveSibling("world.json.new"), JSON.writeValueAsString(played));
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
