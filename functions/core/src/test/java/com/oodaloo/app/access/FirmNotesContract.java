package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.firm.FirmId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every keeper of notes keeps to.
public abstract class FirmNotesContract {
  private static final FirmId OTHER = new FirmId("neighbour");

  protected abstract FirmNotes notes();

  @Test
  @DisplayName("a note is found until its moment, at its firm alone, and may be written over")
  void found() {
    notes().put(FIRM_ID, "a", "one", NOW.plusSeconds(5));
    notes().put(FIRM_ID, "a", "two", NOW.plusSeconds(9));

    assertThat(notes().find(FIRM_ID, "a", NOW.plusSeconds(8))).contains("two");
    assertThat(notes().find(FIRM_ID, "a", NOW.plusSeconds(9))).isEmpty();
    assertThat(notes().find(OTHER, "a", NOW)).isEmpty();
    assertThat(notes().find(FIRM_ID, "b", NOW)).isEmpty();
  }

  @Test
  @DisplayName("a note is removed once")
  void removed() {
    notes().put(FIRM_ID, "a", "one", NOW.plusSeconds(5));

    assertThat(notes().remove(OTHER, "a")).isFalse();
    assertThat(notes().remove(FIRM_ID, "a")).isTrue();
    assertThat(notes().remove(FIRM_ID, "a")).isFalse();
    assertThat(notes().find(FIRM_ID, "a", NOW)).isEmpty();
  }

  @Test
  @DisplayName("those of a kind come in the order of their names, so many and no more")
  void listed() {
    for (String name : new String[] {"x#1", "x#3", "x#2", "y#9"}) {
      notes().put(FIRM_ID, name, name, NOW.plusSeconds(5));
    }
    notes().put(OTHER, "x#7", "x#7", NOW.plusSeconds(5));

    assertThat(notes().list(FIRM_ID, "x#", 2))
        .extracting(FirmNotes.Note::name)
        .containsExactly("x#1", "x#2");
    assertThat(notes().list(FIRM_ID, "z#", 2)).isEmpty();
  }
}
