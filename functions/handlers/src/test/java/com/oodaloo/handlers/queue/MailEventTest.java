package com.oodaloo.handlers.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import com.oodaloo.handlers.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event of the mail service")
class MailEventTest {
  private static final Path EVENTS = Path.of("..", "..", "events", "mail-events");
  private static final FirmId FIRM = new FirmId("precision");

  @Test
  @DisplayName("says that a week's digest is out, by the tag it was sent with")
  void sent() throws IOException {
    Week week = Week.of(LocalDate.of(2025, 1, 13));
    assertThat(read("send.json"))
        .singleElement()
        .isInstanceOfSatisfying(
            MailEvent.Taken.class,
            event -> {
              assertThat(event.firm()).isEqualTo(FIRM);
              assertThat(event.week()).isEqualTo(week);
              assertThat(event.messageId()).isNotEmpty();
            });
  }

  @Test
  @DisplayName("says that an address will never take the firm's mail, or is none of our business")
  void undeliverable() throws IOException {
    assertThat(read("bounce.json")).containsExactly(new MailEvent.Undeliverable(FIRM));
    assertThat(read("complaint.json")).containsExactly(new MailEvent.Undeliverable(FIRM));
    assertThat(read("bounce-for-now.json")).containsExactly(new MailEvent.Other("Bounce"));
  }

  private static List<MailEvent> read(String file) throws IOException {
    byte[] event = Files.readAllBytes(EVENTS.resolve(file));
    return MailEvent.read(Json.parsed(event).orElseThrow());
  }
}
