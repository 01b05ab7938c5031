package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.matching.reading.JobWords;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.SubjectWords;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invoice in the course of a run: how much it can still be given, what is expected of it, and
/// the words by which a bank line would name it.
///
/// Whatever is asked of an invoice for every pair stands here, so that nobody looks it up by its
/// id. An invoice that is not in the books, or in another currency, has no room.
public final class InvoiceRoom {
  private static final int MIN_LABEL_LETTERS = 3;

  private final int place;
  private final About about;
  private Money room;
  private Money takenBack;
  private boolean drawn;
  private boolean held;
  private List<Receivable> expected = List.of();
  private List<String> words = List.of();
  private @Nullable SubjectWords subject;

  /// Whose it is, what for, and how people call it. `subject` is what the invoice is about, in the
  /// office's words.
  public record About(String label, String clientId, JobWords job, String subject) {
    static final About NOTHING = new About("", "", JobWords.NONE, "");
  }

  InvoiceRoom(int place, About about, Money room) {
    this.place = place;
    this.about = about;
    this.room = room;
    this.takenBack = room.minus(room);
  }

  /// Its position among all invoices.
  public int place() {
    return place;
  }

  public About about() {
    return about;
  }

  /// How much it can still be given: its total less what it was given in this run.
  public Money left() {
    return room;
  }

  public void give(Money amount) {
    room = room.minus(amount);
  }

  /// Money that had settled it went back.
  public void takeBack(Money amount) {
    room = room.plus(amount);
    takenBack = takenBack.plus(amount);
  }

  /// The room that no money has filled yet; what went back may be paid again, but is no longer owed
  /// for certain.
  public Money neverFilled() {
    return room.minus(takenBack);
  }

  /// Part of its open balance was taken without any record of the office: what is left of it is no
  /// longer what the invoice says.
  public void draw() {
    drawn = true;
  }

  public boolean isDrawn() {
    return drawn;
  }

  /// The line that settled it is gone: nothing settles it without asking before that is answered.
  public void hold() {
    held = true;
  }

  boolean isHeld() {
    return held;
  }

  public List<Receivable> expected() {
    return expected;
  }

  void expect(Receivable receivable) {
    if (expected.isEmpty()) {
      expected = List.of(receivable);
    } else {
      List<Receivable> more = new ArrayList<>(expected);
      more.add(receivable);
      expected = more;
    }
  }

  /// Whether the line names the invoice. On paper deposits a bare number is a check's, unless the
  /// line says "invoice".
  public boolean isNamed(Line line) {
    if (about.label().length() < MIN_LABEL_LETTERS) {
      return false;
    }
    if (words.isEmpty()) {
      words = List.copyOf(Texts.words(about.label()));
    }
    return Texts.containsAll(line.words(), words) && isNoCheckNumber(line);
  }

  private boolean isNoCheckNumber(Line line) {
    return !line.rail().isPaper()
        || words.size() > 1
        || !Texts.isDigits(words.getFirst())
        || Texts.speaksOfInvoice(line.words());
  }

  /// Whether the line repeats a number of the invoice's subject: a work order, a client's
  /// reference.
  public boolean isSubjectNamed(Line line) {
    return subject().isNamed(line.words());
  }

  /// How many telling words of the subject stand in the line.
  public int subjectWords(Line line) {
    return subject().count(line.words());
  }

  private SubjectWords subject() {
    if (subject == null) {
      subject = SubjectWords.of(about.subject());
    }
    return subject;
  }

  public boolean isJobNamed(Line line) {
    return about.job().areIn(line);
  }
}
