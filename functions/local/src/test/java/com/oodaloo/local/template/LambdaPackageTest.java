package com.oodaloo.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The folder that a deployment uploads")
class LambdaPackageTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final long LAMBDA_MAX_BYTES = 250L << 20;

  private final Stack stack = Stack.read(ROOT.resolve("template.yaml"));

  @Test
  @DisplayName("holds every handler of the template with all its libraries")
  void loads() throws IOException {
    List<String> handlers = stack.functions().stream().map(Function::handler).toList();
    assertThat(handlers).hasSizeGreaterThanOrEqualTo(13);
    try (var code = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
      assertThat(handlers)
          .allSatisfy(name ->
              assertThatCode(() -> Class.forName(name, false, code).getDeclaredConstructors())
                  .doesNotThrowAnyException());
    }
  }

  @Test
  @DisplayName("fits the limit that Lambda sets for unpacked code")
  void fits() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isPositive().isLessThan(LAMBDA_MAX_BYTES);
    }
  }

  private static Path folder() {
    Path folder = ROOT.resolve("functions/handlers/target/lambda");
    assertThat(folder).as("built by `mvn package`").isDirectory();
    return folder;
  }

  private static URL[] urls() throws IOException {
    var urls = new ArrayList<URL>(List.of(url(folder())));
    try (Stream<Path> libraries = Files.list(folder().resolve("lib"))) {
      for (Path library : libraries.toList()) {
        urls.add(url(library));
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
