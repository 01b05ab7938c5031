package com.oodaloo.app.tray;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Decided;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every log of the tray keeps to.
public abstract class TrayLogContract {
  private static final String ITEM = Decided.question().id();

  protected abstract TrayLog trayLog();

  protected abstract BooksReader library();

  @Test
  @DisplayName("appended events are read back in order")
  void inOrder() {
    TrayEvent asked = Decided.asked(NOW);
    TrayEvent answered = Decided.confirmed(NOW.plusSeconds(60));
    TrayEvent undone = new TrayEvent.Undone(NOW.plusSeconds(90), "tray page");
    trayLog().append(FIRM_ID, ITEM, 0, asked);
    trayLog().append(FIRM_ID, ITEM, 1, answered);
    trayLog().append(FIRM_ID, ITEM, 2, undone);

    assertThat(item().history()).containsExactly(asked, answered, undone);
    assertThat(item().isOpen()).isTrue();
  }

  @Test
  @DisplayName("what is remembered and forgotten again is read back as it was said")
  void remembered() {
    TrayEvent remembered = new TrayEvent.Remembered(NOW.plusSeconds(70), "tray page");
    TrayEvent forgotten = new TrayEvent.Forgotten(NOW.plusSeconds(80), "settings page");
    trayLog().append(FIRM_ID, ITEM, 0, Decided.asked(NOW));
    trayLog().append(FIRM_ID, ITEM, 1, Decided.confirmed(NOW.plusSeconds(60)));
    trayLog().append(FIRM_ID, ITEM, 2, remembered);
    assertThat(item().isRemembered()).isTrue();

    trayLog().append(FIRM_ID, ITEM, 3, forgotten);
    assertThat(item().isRemembered()).isFalse();
    assertThat(item().isAnswered()).isTrue();
    assertThat(item().history()).endsWith(remembered, forgotten);
  }

  @Test
  @DisplayName("the second of two simultaneous answers is refused, and the first stands")
  void firstStands() {
    TrayEvent first = Decided.confirmed(NOW);
    trayLog().append(FIRM_ID, ITEM, 0, Decided.asked(NOW));

    assertThat(trayLog().append(FIRM_ID, ITEM, 1, first)).isTrue();
    assertThat(
            trayLog()
                .append(FIRM_ID, ITEM, 1, Decided.answered(NOW, new TrayAnswer.Dismissed("txn-1"))))
        .isFalse();
    assertThat(item().history()).last().isEqualTo(first);
  }

  private TrayItem item() {
    return library().load(Examples.firm(), TODAY).tray().find(ITEM).orElseThrow();
  }
}
