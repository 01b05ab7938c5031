package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  @DisplayName("holds every class that ours name")
  void complete() throws IOException {
    try (var code = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
      Set<String> named = new TreeSet<>();
      for (Path root : ours()) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
            named.addAll(named(ClassFile.of().parse(Files.readAllBytes(file))));
          }
        }
      }
      assertThat(named).hasSizeGreaterThan(1_000);
      assertThat(named).filteredOn(name -> code.getResource(name + ".class") == null).isEmpty();
    }
  }

  private static List<String> named(ClassModel type) {
    return StreamSupport.stream(type.constantPool().spliterator(), false)
        .filter(ClassEntry.class::isInstance)
        .map(entry -> ((ClassEntry) entry).asInternalName())
        .filter(name -> !name.startsWith("["))
        .toList();
  }

  /// The roots of our own classes: the folder without its libraries, and our own among those.
  private static List<Path> ours() throws IOException {
    List<Path> roots = new ArrayList<>(List.of(folder().resolve("com")));
    try (Stream<Path> libraries = Files.list(folder().resolve("lib"))) {
      for (Path library : libraries.filter(LambdaPackageTest::isOurs).toList()) {
        roots.add(FileSystems.newFileSystem(library).getPath("/com"));
      }
    }
    return roots;
  }

  private static boolean isOurs(Path library) {
    return library.getFileName().toString().startsWith("oodaloo-");
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
