package com.oodaloo.local.cli;

import com.oodaloo.cli.Oodaloo;
import com.oodaloo.cli.OperatorCommands;
import java.util.List;
import java.util.stream.Stream;

/// `java -jar oodaloo.jar`: the operator's commands, and those that start the local world.
public final class LocalOodaloo {
  private LocalOodaloo() {}

  public static void main(String[] arguments) {
    Oodaloo.run(commands(), arguments);
  }

  /// A new command of the local world is added to this list.
  static List<Object> commands() {
    return Stream.concat(
            Stream.of(
                new RunCommand(), new DemoCommand(new BookReports()), new ScreenshotsCommand()),
            OperatorCommands.all().stream())
        .toList();
  }
}
