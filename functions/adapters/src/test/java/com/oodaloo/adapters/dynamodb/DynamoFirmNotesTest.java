package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.access.FirmNotes;
import com.oodaloo.app.access.FirmNotesContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The notes in the firms table")
class DynamoFirmNotesTest extends FirmNotesContract {
  private final FirmNotes notes = new DynamoFirmNotes(DynamoTables.client(), DynamoTables.fresh());

  @Override
  protected FirmNotes notes() {
    return notes;
  }
}
