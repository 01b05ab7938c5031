package com.oodaloo.domain.matching.linkage;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.vip;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.matching.reading.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which clients the words of a bank line name, and how much that weighs.
class ClientNamesTest {
  private static Map<String, Integer> named(String words, Client... clients) {
    return named(words, Sample.books().with(clients));
  }

  private static Map<String, Integer> named(String words, SampleBooks books) {
    return new ClientNames(books.build()).named(Texts.words(words), "").clients();
  }

  private static Client called(String id, String name, String alias) {
    return new Client(id, name, false, false, List.of(alias));
  }

  /// So many clients with that last name, and each a first name of its own.
  private static Client[] family(int count, String last) {
    Client[] family = new Client[count];
    for (int i = 0; i < count; i++) {
      family[i] = client("c" + i, "Abcdefghijklmnopqrstuvwxyz".charAt(i) + "nna " + last);
    }
    return family;
  }

  @Test
  @DisplayName("A client is shown by name, and by the id where there is none")
  void names() {
    ClientNames names =
        new ClientNames(
            Sample.books()
                .with(client("c1", "Mary Smith"), client("c2", ""))
                .with(invoice("i1").client("c3"))
                .build());

    assertThat(List.of(names.name("c1"), names.name("c2"), names.name("c3"), names.name("c4")))
        .containsExactly("Mary Smith", "c2", "c3", "c4");
  }

  @Test
  @DisplayName("Only a client the owner marked is a VIP")
  void vips() {
    ClientNames names =
        new ClientNames(Sample.books().with(vip("c1", "Ann"), client("c2", "Bob")).build());

    assertThat(names.isVip("c1")).isTrue();
    assertThat(names.isVip("c2")).isFalse();
    assertThat(names.isVip("c3")).isFalse();
  }

  @Test
  @DisplayName("A client known from an invoice only is named by a long id, not by a short one")
  void ids() {
    SampleBooks books =
        Sample.books().with(invoice("i1").client("maple"), invoice("i2").client("elms"));

    assertThat(named("ACH MAPLE", books)).containsOnlyKeys("maple");
    assertThat(named("ACH ELMS", books)).isEmpty();
  }

  @Test
  @DisplayName("A name of one word banks also write tells nothing, one of two such words does")
  void bankWords() {
    assertThat(named("BRANCH DEPOSIT", client("c1", "Branch"))).isEmpty();
    assertThat(named("BRANCH STORE DEPOSIT", client("c1", "Branch Store"))).containsOnlyKeys("c1");
    assertThat(named("STORE DEPOSIT", client("c1", "Anna Store"))).isEmpty();
  }

  @Test
  @DisplayName("The more clients share the words of a whole name, the less it weighs")
  void sharedNames() {
    assertThat(named("ANNA SMITH", family(1, "Smith"))).isEqualTo(Map.of("c0", 12_000));
    assertThat(named("ANNA SMITH", family(4, "Smith"))).isEqualTo(Map.of("c0", 10_000));
    assertThat(named("GREEN DEPOSIT", client("c1", "Green"), client("c2", "Green")))
        .isEqualTo(Map.of("c1", 5_000, "c2", 5_000));
    assertThat(named("ACH GREEN OAK TREE CARE", client("c1", "Green Oak Tree Care")))
        .isEqualTo(Map.of("c1", 12_000));
  }

  @Test
  @DisplayName("A client called by several names is named by the rarest of them")
  void heaviestName() {
    assertThat(
            named(
                "SMITH ACME ROOFING",
                called("c1", "Smith", "Acme Roofing"),
                client("c2", "Bob Smith")))
        .isEqualTo(Map.of("c1", 12_000));
    assertThat(
            named(
                "SMITH ACME ROOFING",
                called("c1", "Acme Roofing", "Smith"),
                client("c2", "Bob Smith")))
        .isEqualTo(Map.of("c1", 12_000));
  }

  @Test
  @DisplayName("A last name names everybody who carries it, unless that is a crowd")
  void lastNames() {
    assertThat(named("ZELLE SMITH", family(2, "Smith")))
        .isEqualTo(Map.of("c0", 5_000, "c1", 5_000));
    assertThat(named("ZELLE SMITH", family(16, "Smith"))).hasSize(16).containsEntry("c9", 2_000);
    assertThat(named("ZELLE SMITH", family(17, "Smith"))).isEmpty();
  }

  @Test
  @DisplayName("An initial before the last name tells one of two, unless both have it")
  void initials() {
    assertThat(named("ZELLE B SMITH", family(2, "Smith"))).isEqualTo(Map.of("c1", 6_500));
    assertThat(named("ZELLE X SMITH", family(2, "Smith"))).containsOnlyKeys("c0", "c1");
    assertThat(named("ZELLE G SMITH", client("c1", "Gus Smith"), client("c2", "Gina Smith")))
        .containsOnlyKeys("c1", "c2");
  }

  @Test
  @DisplayName("A whole name goes before a cut one, and a cut one before a last name")
  void order() {
    Client mary = client("c1", "Mary Smith");
    Client northgate = client("c2", "Northgate Property");
    Client jones = client("c3", "Bob Jones");

    assertThat(named("MARY SMITH NORTHGATE PROP", mary, northgate)).containsOnlyKeys("c1");
    assertThat(named("NORTHGATE PROP JONES", northgate, jones)).containsOnlyKeys("c2");
    assertThat(named("JONES", northgate, jones)).containsOnlyKeys("c3");
  }

  @Test
  @DisplayName("A name is cut after three letters or more, in whatever word of it")
  void cutNames() {
    Client northgate = client("c1", "Northgate Property Group");

    assertThat(named("NOR PROPERTY GROUP", northgate)).isEqualTo(Map.of("c1", 12_000));
    assertThat(named("NORTHGATE PROPERTY GR", northgate)).isEmpty();
    assertThat(named("NORTHGATE GRO", northgate)).isEmpty();
    assertThat(named("GREE", client("c1", "Greenhouse"))).isEmpty();
  }

  @Test
  @DisplayName("What is a word of a name, or the bank's, is no cut name")
  void wordsOfTheirOwn() {
    assertThat(named("MARY DEP", client("c1", "Mary Deptford"))).isEmpty();
    assertThat(named("MARY SMI", client("c1", "Mary Smith"), client("c2", "Smi"))).isNotEmpty();
    assertThat(named("LEE MARY", client("c1", "Mary Leeds"), client("c2", "Tom Lee")))
        .isEqualTo(Map.of("c2", 6_000));
  }

  @Test
  @DisplayName("A beginning that goes on as more than eight names is none of the later ones")
  void manyGoOn() {
    Client[] carpenters = new Client[9];
    for (int i = 0; i < carpenters.length; i++) {
      carpenters[i] = client("c" + i, "Carp" + "abcdefghi".charAt(i) + " Brothers");
    }

    assertThat(named("CARP BROTHERS", carpenters)).hasSize(8).doesNotContainKey("c8");
  }

  @Test
  @DisplayName("Among many clients a name weighs more")
  void manyClients() {
    SampleBooks books = Sample.books().with(family(4, "Smith"));
    for (int i = 0; i < 252; i++) {
      books.with(client("n" + i, ""));
    }

    assertThat(named("ZELLE SMITH", books)).containsEntry("c0", 6_000);
    assertThat(named("ZELLE C SMITH", books)).isEqualTo(Map.of("c2", 7_500));
  }
}
