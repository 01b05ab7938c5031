package com.oodaloo.tools;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lays out every Java file below a folder with google-java-format, or only names the ones that are
/// not laid out.
///
/// `FormatSources .` rewrites; `FormatSources --check .` changes nothing and exits 1 when a file
/// would change.
public final class FormatSources {

  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".oodaloo");

  private final Formatter formatter = new Formatter();
  private final PrintStream out;

  FormatSources(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    System.exit(new FormatSources(System.out).run(List.of(arguments)));
  }

  /// The exit status: 0 when all is well, 1 when a check found something, 2 when asked wrongly.
  int run(List<String> arguments) throws IOException {
    var isCheck = arguments.contains("--check");
    var roots = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
    if (roots.size() != 1) {
      out.println("Usage: FormatSources [--check] FOLDER");
      return 2;
    }
    var sources = javaFilesBelow(Path.of(roots.getFirst()));
    return isCheck ? check(sources) : rewrite(sources);
  }

  private int check(List<Path> sources) throws IOException {
    var found = 0;
    for (var source : sources) {
      if (!isFormatted(source)) {
        out.println("Not formatted: " + source);
        found++;
      }
    }
    if (found == 0) {
      return 0;
    }
    out.println(found + " of " + sources.size() + " files; `mvn -Pformat` lays them out.");
    return 1;
  }

  private int rewrite(List<Path> sources) throws IOException {
    var written = 0;
    for (var source : sources) {
      var before = Files.readString(source);
      var after = formatted(source, before);
      if (!after.equals(before)) {
        Files.writeString(source, after);
        out.println("Formatted " + source);
        written++;
      }
    }
    out.println(written + " of " + sources.size() + " files changed.");
    return 0;
  }

  private boolean isFormatted(Path source) throws IOException {
    var text = Files.readString(source);
    return formatted(source, text).equals(text);
  }

  private String formatted(Path source, String text) throws IOException {
    try {
      return formatter.formatSourceAndFixImports(text);
    } catch (FormatterException cause) {
      throw new IOException(source + " is not Java the formatter can read: " + cause, cause);
    }
  }

  private static List<Path> javaFilesBelow(Path root) throws IOException {
    var sources = new ArrayList<Path>();
    Files.walkFileTree(
        root.normalize(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var isSkipped =
                folder.getFileName() != null
                    && SKIPPED_FOLDERS.contains(folder.getFileName().toString());
            return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources.stream().sorted().toList();
  }
}
