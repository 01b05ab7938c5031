package com.oodaloo.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The milliseconds are the command's to print; classes repeat, and so does what is written.
@DisplayName("A cold function")
class ColdGateTest {
  /// 4,355 when this was written, 6,709 in a container that makes every singleton at start.
  private static final int WEBHOOK_CLASSES_MAX = 4_600;

  @TempDir private Path scratch = Path.of("");

  @Test
  @DisplayName("loads no more classes than it used to, and its rehearsal leaves nothing behind")
  void gates() throws InterruptedException {
    Path project = Path.of("..", "..").toAbsolutePath().normalize();
    try (ColdWorld world = ColdWorld.open(project, scratch)) {
      assertThat(started(world, Packaging.PLAIN).classes()).isBetween(1_000, WEBHOOK_CLASSES_MAX);
      assertThat(world.eventRows()).as("its first event").isEqualTo(1);
      ColdStart rehearsed = started(world, Packaging.RESTORED);

      assertThat(rehearsed.classes()).as("more than its first event loads").isGreaterThan(1_000);
      assertThat(world.eventRows()).as("the first events of both").isEqualTo(2);
      assertThat(world.waiting("JobberSyncQueue")).isEqualTo(2);
      assertThat(world.waiting("ReconcileQueue")).as("where a rehearsal sends").isZero();
    }
  }

  @Test
  @DisplayName("is compared with an eager container that still starts and answers")
  void eager() throws InterruptedException {
    Path project = Path.of("..", "..").toAbsolutePath().normalize();
    try (ColdWorld world = ColdWorld.open(project, scratch)) {
      assertThat(started(world, "jobber-webhook, eager Micronaut", Packaging.PLAIN).classes())
          .isGreaterThan(WEBHOOK_CLASSES_MAX);
    }
  }

  private ColdStart started(ColdWorld world, Packaging packaging) throws InterruptedException {
    return started(world, "jobber-webhook", packaging);
  }

  private ColdStart started(ColdWorld world, String name, Packaging packaging)
      throws InterruptedException {
    Subject webhook =
        world.subjects().stream()
            .filter(subject -> subject.name().equals(name))
            .findFirst()
            .orElseThrow();
    ColdStart start = new ColdStart(webhook, packaging, world.start(webhook, packaging), scratch);
    start.prepare();
    return start;
  }
}
