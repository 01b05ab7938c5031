package com.oodaloo.cli;

import com.oodaloo.cli.books.AccountantCommand;
import com.oodaloo.cli.books.DigestCommand;
import com.oodaloo.cli.books.ReconcileCommand;
import java.util.List;

/// The commands that need no engine. A new one is added to this list.
public final class OperatorCommands {
  private OperatorCommands() {}

  public static List<Object> all() {
    return List.of(
        new ImportCommand(System.getenv()),
        new DoctorCommand(System.getenv()),
        new RedriveCommand(System.getenv()),
        new MigrateCommand(System.getenv()),
        new ReplayCommand(System.getenv()),
        new PauseCommand.Pause(System.getenv()),
        new PauseCommand.Resume(System.getenv()),
        new BackupCommand(System.getenv()),
        new RestoreCommand(System.getenv()),
        new ReconcileCommand(System.in, System.out, System.err),
        new DigestCommand(System.in, System.out, System.err),
        new AccountantCommand(System.in, System.out));
  }
}
