package com.oodaloo.local.cli;

import com.oodaloo.local.books.DigestCommand;
import com.oodaloo.local.books.ReconcileCommand;
import java.util.List;

/// The commands of the jar. A new one is added to this list.
final class Commands {
  private Commands() {}

  static List<Object> all() {
    return List.of(
        new RunCommand(),
        new DemoCommand(new BookReports()),
        new ImportCommand(System.getenv()),
        new DoctorCommand(System.getenv()),
        new RedriveCommand(System.getenv()),
        new MigrateCommand(System.getenv()),
        new ReplayCommand(System.getenv()),
        new PauseCommand.Pause(System.getenv()),
        new PauseCommand.Resume(System.getenv()),
        new BackupCommand(System.getenv()),
        new RestoreCommand(System.getenv()),
        new ScreenshotsCommand(),
        new ReconcileCommand(System.in, System.out, System.err),
        new DigestCommand(System.in, System.out, System.err));
  }
}
