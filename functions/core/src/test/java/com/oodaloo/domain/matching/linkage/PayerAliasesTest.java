package com.oodaloo.domain.matching.linkage;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Settlement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Whose money comes under which name, as the owner's answers tell it.
class PayerAliasesTest {
  private static SampleBooks books(SampleLine... lines) {
    return Sample.books()
        .with(client("c1", "Dale Overton"), client("c2", "Bob Jones"))
        .with(
            invoice("i1").client("c1").of("700.00"),
            invoice("i2").client("c1").of("431.00"),
            invoice("i3").client("c2").of("500.00"))
        .with(lines);
  }

  /// Answers like "t1 i1=700.00".
  private static Answers said(String... answers) {
    Map<String, List<Settlement>> settled = new HashMap<>();
    for (String answer : answers) {
      String[] parts = answer.split(" ", -1);
      settled.put(parts[0], List.of(parts).stream().skip(1).map(Sample::settlement).toList());
    }
    return new Answers(settled, Map.of(), Set.of());
  }

  private static List<AliasLesson.Lesson> lessons(Answers answers, SampleLine... lines) {
    return AliasLesson.of(books(lines).build(), answers);
  }

  private static SampleLine zelle(String id, String dollars, String name) {
    return line(id).of(dollars).saying("ZELLE FROM " + name);
  }

  @Test
  @DisplayName("A stranger's money the owner gave to a client's invoices is that client's")
  void learnt() {
    assertThat(
            lessons(
                said("t1 i1=700.00 i2=431.00", "t2 i3=500.00"),
                zelle("t1", "1131.00", "KAREN LEE"),
                zelle("t2", "500.00", "ACME TILE")))
        .containsExactly(
            new AliasLesson.Lesson("ACME TILE", "c2", "t2"),
            new AliasLesson.Lesson("KAREN LEE", "c1", "t1"));
  }

  @Test
  @DisplayName("Money for several clients, or under a very short name, teaches nothing")
  void notLearnt() {
    assertThat(lessons(said("t1 i1=700.00 i3=500.00"), zelle("t1", "1200.00", "KAREN LEE")))
        .isEmpty();
    assertThat(lessons(said("t1 i1=700.00"), zelle("t1", "700.00", "K LEE"))).isEmpty();
    assertThat(lessons(said("t1 i1=700.00"), zelle("t1", "700.00", "KLEES"))).hasSize(1);
    assertThat(lessons(said("t1 i1=700.00"), line("t1").saying("DEPOSIT KAREN LEE"))).isEmpty();
  }

  @Test
  @DisplayName("Money under the client's own name needs no lesson")
  void ownName() {
    assertThat(lessons(said("t1 i1=700.00"), zelle("t1", "700.00", "DALE OVERTON"))).isEmpty();
  }

  @Test
  @DisplayName("Two answers that agree are one lesson, two that differ cancel each other")
  void twice() {
    SampleLine one = zelle("t1", "700.00", "KAREN LEE");
    SampleLine other = zelle("t2", "431.00", "KAREN LEE");

    assertThat(lessons(said("t1 i1=700.00", "t2 i2=431.00"), one, other))
        .containsExactly(new AliasLesson.Lesson("KAREN LEE", "c1", "t1"));
    assertThat(lessons(said("t1 i1=700.00", "t2 i3=431.00"), one, other)).isEmpty();
  }

  @Test
  @DisplayName("What one answer would teach is told before it is given, with the client's name")
  void before() {
    Books books = books(zelle("t1", "700.00", "KAREN LEE")).build();

    assertThat(AliasLesson.in(books, "t1", List.of(Sample.settlement("i1=700.00"))))
        .hasValueSatisfying(
            lesson -> assertThat(AliasLesson.client(books, lesson)).isEqualTo("Dale Overton"));
    assertThat(AliasLesson.in(books, "t1", List.of())).isEmpty();
    assertThat(AliasLesson.client(books, new AliasLesson.Lesson("KAREN LEE", "c9", "t1")))
        .isEqualTo("c9");
  }
}
