package com.oodaloo.bench.cold;

import com.oodaloo.bench.cold.RuntimeApi.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One function in one packaging, started as often as asked.
final class ColdStart {
  private static final int TRAINING_EVENTS = 5;

  private final Subject subject;
  private final Packaging packaging;
  private final FunctionProcess.Start start;
  private final Path folder;
  private final List<Double> millis = new ArrayList<>();
  private long peakKilobytes;
  private int classes;

  ColdStart(Subject subject, Packaging packaging, FunctionProcess.Start start, Path folder) {
    this.subject = subject;
    this.packaging = packaging;
    this.start = start;
    this.folder = folder;
  }

  Subject subject() {
    return subject;
  }

  Packaging packaging() {
    return packaging;
  }

  /// Milliseconds to the first answer, one of each run.
  List<Double> millis() {
    return List.copyOf(millis);
  }

  long peakKilobytes() {
    return peakKilobytes;
  }

  int classes() {
    return classes;
  }

  /// What has to be done once: the cache, and the count of classes loaded up to the first answer.
  void prepare() throws InterruptedException {
    if (packaging == Packaging.AOT_CACHE) {
      serve(Packaging.training(cache()), TRAINING_EVENTS);
    }
    Path list = folder.resolve("classes.log");
    List<String> options = new ArrayList<>(packaging.javaOptions(cache()));
    options.add("-Xlog:class+load:file=" + list);
    serve(options, 1);
    classes = lines(list);
  }

  private static int lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return Math.toIntExact(lines.filter(line -> line.contains(" source:")).count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One fresh process, up to its first answer.
  void run() throws InterruptedException {
    millis.add(serve(packaging.javaOptions(cache()), 1));
  }

  private double serve(List<String> options, int events) throws InterruptedException {
    try (RuntimeApi api = new RuntimeApi();
        FunctionProcess process =
            FunctionProcess.start(start, options, api, folder.resolve("output.log"))) {
      long begin = process.startedNanos();
      if (packaging.isRestored()) {
        api.awaitSnapshot();
        begin = System.nanoTime();
        api.restored();
      }
      double first = 0;
      for (int i = 0; i < events; i++) {
        api.offer(subject.event().get());
        Answer answer = answered(api);
        first = i == 0 ? (answer.atNanos() - begin) / 1e6 : first;
      }
      peakKilobytes = Math.max(peakKilobytes, process.peakKilobytes());
      return first;
    }
  }

  private Answer answered(RuntimeApi api) throws InterruptedException {
    Answer answer = api.answer();
    if (answer.isError() || !subject.isRightly(answer.body())) {
      throw new IllegalStateException(
          subject.name() + " answered " + answer.body() + "; see " + folder);
    }
    return answer;
  }

  private Path cache() {
    return folder.resolve("function.aot");
  }
}
