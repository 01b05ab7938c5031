package com.oodaloo.app.access;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Notes in memory")
class InMemoryFirmNotesTest extends FirmNotesContract {
  private final FirmNotes notes = new InMemoryFirmNotes();

  @Override
  protected FirmNotes notes() {
    return notes;
  }
}
