package com.oodaloo.local.screenshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A headless Chromium that takes pictures of pages by its own command line.
///
/// Its narrowest window is 500 px wide, so a page is set into a frame of the width that is wanted,
/// for whose width its style sheet asks; the picture is cut to the frame afterwards.
public record Chromium(Path program) {
  private static final List<Path> PROGRAMS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final int NARROWEST = 500;
  private static final long PATIENCE_SECONDS = 60;

  public static Optional<Chromium> found() {
    return PROGRAMS.stream().filter(Files::isExecutable).findFirst().map(Chromium::new);
  }

  /// What is looked at: a page's HTML, at a width, down to a height.
  public record View(String html, int width, int height) {}

  /// A PNG of the view, with the files it needs on the way in `folder`.
  public byte[] picture(View view, Path folder) {
    Path page = folder.resolve("page.html");
    Path png = folder.resolve("page.png");
    try {
      Files.writeString(page, framed(view));
      Files.deleteIfExists(png);
      run(page, png, view, folder);
      return Files.readAllBytes(png);
    } catch (IOException e) {
      throw new UncheckedIOException("the picture was not taken", e);
    }
  }

  private static String framed(View view) {
    return """
    <!doctype html><meta charset="utf-8"><style>*{margin:0;border:0}iframe{display:block}</style>
    <iframe scrolling="no" width="%d" height="%d" srcdoc="%s"></iframe>
    """
        .formatted(
            view.width(), view.height(), view.html().replace("&", "&amp;").replace("\"", "&quot;"));
  }

  private void run(Path page, Path png, View view, Path folder) throws IOException {
    Process chromium =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + Math.max(NARROWEST, view.width()) + "," + view.height(),
                "--screenshot=" + png,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    try {
      if (!chromium.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || chromium.exitValue() != 0) {
        chromium.destroyForcibly();
        throw new IOException("Chromium did not take the picture: " + log(folder));
      }
    } catch (InterruptedException e) {
      chromium.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a picture was taken", e);
    }
  }

  private static String log(Path folder) throws IOException {
    return Files.readString(folder.resolve("chromium.log"), StandardCharsets.UTF_8);
  }
}
