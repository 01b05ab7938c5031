package com.oodaloo.bench.cold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// A jar with nothing but the handlers that ours are compared with: the bench's own jar names its
/// libraries' folder, which no ahead-of-time cache takes.
final class ComparisonJar {
  private static final List<Class<?>> HANDLERS =
      List.of(NoOpHandler.class, EagerWebhookHandler.class);

  private ComparisonJar() {}

  static Path in(Path folder) {
    Path jar = folder.resolve("comparison.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> handler : HANDLERS) {
        String name = handler.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes(handler, "/" + name));
        out.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Class<?> handler, String resource) throws IOException {
    try (InputStream in = handler.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no class file " + resource);
      }
      return in.readAllBytes();
    }
  }
}
