package com.oodaloo.local.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every mail that was sent, oldest first; with a folder they outlive the process, one file each.
public final class Mailbox {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private final List<Mail> mails = new ArrayList<>();
  private final Consumer<Mail> keep;

  private Mailbox(Consumer<Mail> keep) {
    this.keep = keep;
  }

  public static Mailbox inMemory() {
    return new Mailbox(_ -> {});
  }

  /// Begins with the mails that an earlier run left in the folder.
  public static Mailbox inFolder(Path folder) {
    var mailbox = new Mailbox(mail -> write(folder, mail));
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .sorted()
            .forEach(file -> mailbox.mails.add(read(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep mails in " + folder, e);
    }
    return mailbox;
  }

  private static void write(Path folder, Mail mail) {
    try {
      JSON.writeValue(folder.resolve(mail.messageId() + ".json").toFile(), mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mail read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Mail.class);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the mail " + file + ", delete it or use --fresh", e);
    }
  }

  /// Takes the mail in and returns it with its number.
  public synchronized Mail accept(Mail mail) {
    Mail numbered = mail.numbered(mails.size() + 1);
    mails.add(numbered);
    keep.accept(numbered);
    return numbered;
  }

  public synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  /// Those about a week.
  public List<Mail> weekly() {
    return all().stream().filter(Mail::isWeekly).toList();
  }

  public synchronized Optional<Mail> numbered(int number) {
    return number >= 1 && number <= mails.size()
        ? Optional.of(mails.get(number - 1))
        : Optional.empty();
  }
}
