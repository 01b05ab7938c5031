package com.oodaloo.cli.deployment;

import com.oodaloo.cli.BadInput;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that `template.yaml` is in: this directory, or one above the jar.
public final class ProjectFolder {
  private ProjectFolder() {}

  /// The template.
  ///
  /// @throws BadInput when there is none
  public static Path template() {
    Stream<Path> candidates =
        Stream.concat(Stream.of(Path.of("").toAbsolutePath()), above(codeSource()));
    return candidates
        .map(folder -> folder.resolve("template.yaml"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new BadInput("no template.yaml here or above the jar; start in the project's folder"));
  }

  private static Stream<Path> above(Path path) {
    return Stream.iterate(Optional.of(path), Optional::isPresent, ProjectFolder::parent)
        .flatMap(Optional::stream);
  }

  private static Optional<Path> parent(Optional<Path> path) {
    return path.map(Path::getParent);
  }

  private static Path codeSource() {
    try {
      return Path.of(
          ProjectFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
