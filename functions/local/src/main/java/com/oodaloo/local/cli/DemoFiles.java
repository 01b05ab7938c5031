package com.oodaloo.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.cli.BadInput;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.MailFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The folder `demo` writes.
record DemoFiles(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static DemoFiles into(Path folder) {
    try {
      return new DemoFiles(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new BadInput("--out: cannot write to " + folder);
    }
  }

  /// Each mail as `01-2025-W01.eml` and `.html`, named after the week it is about: the one that
  /// ended on the Sunday before it was sent.
  void mails(List<Mail> mails, ZoneId zone) {
    int weeks = 0;
    for (Mail mail : mails) {
      LocalDate day = mail.at().atZone(zone).toLocalDate();
      weeks += mail.isWeekly() ? 1 : 0;
      String name =
          mail.isWeekly()
              ? "%02d-%s".formatted(weeks, Progress.isoWeek(day.minusDays(1)))
              : "other-%s-%03d".formatted(day, mail.number());
      write(name + ".eml", MailFile.eml(mail));
      text(name + ".html", mail.html());
    }
  }

  void text(String name, String content) {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void summary(Summary summary) {
    try {
      text(
          "summary.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
