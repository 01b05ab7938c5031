package com.oodaloo.domain.matching.linkage;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.reading.Payer;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.weight.MatchWeight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the clients whose names stand in a bank line, without reading all names for every line.
///
/// A client is named for certain when all words of the name, of an alias or of the id stand there.
/// The last word of a name is enough while no other client shares it, or with the initial before
/// it; a name cut off at the end of the line counts when it goes on as one client's name only. Rare
/// names weigh more than common ones.
final class ClientNames {
  private static final int MIN_ID_LETTERS = 5;
  private static final int MIN_CUT_LETTERS = 3;
  private static final int MAX_CUT_NAMES = 8;
  private static final int MAX_SHARING = 16;
  private static final int MIN_BEGINNING = 7;

  /// A small office knows its names no better than one of this many clients.
  private static final int MIN_CLIENTS = 64;

  private static final int MIN_FULL = 5000;
  private static final int MAX_FULL = 12_000;
  private static final int LAST_ONLY = 6000;
  private static final int INITIAL = 1500;

  private final Map<String, Client> clients = new LinkedHashMap<>();
  private final Map<String, Integer> carriers = new HashMap<>();
  private final Map<String, List<Called>> byRarest = new HashMap<>();
  private final Map<String, List<Called>> byLast = new HashMap<>();
  private final TreeMap<String, List<Called>> byAny = new TreeMap<>();

  /// What the line at hand names; emptied for the next.
  private final Map<String, Integer> found = new LinkedHashMap<>();

  /// One way a client is called.
  private record Called(Client client, List<String> words) {}

  ClientNames(Books books) {
    for (Invoice invoice : books.invoices()) {
      String id = invoice.clientId();
      if (!id.isEmpty() && !clients.containsKey(id)) {
        clients.put(id, new Client(id, "", false, false, List.of()));
      }
    }
    books.clients().forEach(client -> clients.put(client.id(), client));
    List<Called> all = new ArrayList<>();
    clients.values().forEach(client -> call(client, all));
    all.forEach(
        called -> byRarest.computeIfAbsent(rarest(called), _ -> new ArrayList<>(2)).add(called));
  }

  private void call(Client client, List<Called> all) {
    List<String> name = Texts.significant(client.name());
    if (!name.isEmpty()) {
      Called called = new Called(client, name);
      all.add(called);
      byLast.computeIfAbsent(name.getLast(), _ -> new ArrayList<>(2)).add(called);
      name.forEach(word -> byAny.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(called));
    }
    client.aliases().forEach(alias -> add(client, Texts.significant(alias), all));
    if (client.id().length() >= MIN_ID_LETTERS) {
      add(client, Texts.words(client.id()), all);
    }
    name.forEach(word -> carriers.merge(word, 1, Integer::sum));
  }

  private static void add(Client client, List<String> words, List<Called> all) {
    if (!words.isEmpty()) {
      all.add(new Called(client, words));
    }
  }

  private String rarest(Called called) {
    String rarest = called.words().getFirst();
    for (String word : called.words()) {
      if (carriers.getOrDefault(word, 0) < carriers.getOrDefault(rarest, 0)) {
        rarest = word;
      }
    }
    return rarest;
  }

  String name(String clientId) {
    Client client = clients.get(clientId);
    return client == null || client.name().isEmpty() ? clientId : client.name();
  }

  boolean isVip(String clientId) {
    Client client = clients.get(clientId);
    return client != null && client.vip();
  }

  /// The clients the words name, heaviest meaning first: whole names before last names before cut
  /// ones.
  Payer named(List<String> words, String phrase) {
    found.clear();
    whole(words, found);
    if (found.isEmpty()) {
      cutOff(words, found);
    }
    if (found.isEmpty()) {
      beginning(words, found);
    }
    if (found.isEmpty()) {
      byLastWord(words, found);
    }
    return Payer.called(found, phrase);
  }

  private void whole(List<String> words, Map<String, Integer> found) {
    for (String word : words) {
      List<Called> sharing = byRarest.getOrDefault(word, List.of());
      for (int i = 0; i < sharing.size(); i++) {
        Called called = sharing.get(i);
        if (Texts.containsAll(words, called.words()) && isTelling(called)) {
          found.merge(called.client().id(), fullWeight(called), Math::max);
        }
      }
    }
  }

  /// A name of one word that banks also write ("Branch") tells nothing.
  private static boolean isTelling(Called called) {
    return called.words().size() > 1 || !Texts.isBankWord(called.words().getFirst());
  }

  private int fullWeight(Called called) {
    int weight = 0;
    for (String word : called.words()) {
      weight += rarity(carriers.getOrDefault(word, 1));
    }
    return Math.clamp(weight, MIN_FULL, MAX_FULL);
  }

  private int rarity(int sharing) {
    return MatchWeight.ratio(Math.max(MIN_CLIENTS, clients.size()), sharing);
  }

  /// A company of three words or more whose last ones the bank has left out.
  private void beginning(List<String> words, Map<String, Integer> found) {
    for (String word : words) {
      for (Called called : byAny.getOrDefault(word, List.of())) {
        List<String> name = called.words();
        if (name.size() > 2
            && called.client().company()
            && name.getFirst().equals(word)
            && stands(words, name.subList(0, 2))) {
          found.merge(called.client().id(), LAST_ONLY, Math::max);
        }
      }
    }
  }

  private void byLastWord(List<String> words, Map<String, Integer> found) {
    for (String word : words) {
      List<Called> sharing = byLast.getOrDefault(word, List.of());
      if (sharing.size() > MAX_SHARING || Texts.isBankWord(word)) {
        continue;
      }
      List<Called> initialed =
          sharing.stream().filter(called -> hasInitial(words, called)).toList();
      boolean told = initialed.size() == 1;
      for (Called called : told ? initialed : sharing) {
        int weight = Math.min(LAST_ONLY, rarity(sharing.size())) + (told ? INITIAL : 0);
        found.merge(called.client().id(), weight, Math::max);
      }
    }
  }

  private static boolean hasInitial(List<String> words, Called called) {
    return words.contains(Texts.words(called.client().name()).getFirst().substring(0, 1));
  }

  /// A word that is the beginning of one in a name, while the rest of that name stands there in
  /// full: banks cut memos wherever they like.
  private void cutOff(List<String> words, Map<String, Integer> found) {
    for (String word : words) {
      if (word.length() >= MIN_CUT_LETTERS && !byAny.containsKey(word) && !Texts.isBankWord(word)) {
        longerThan(word, words, found);
      }
    }
  }

  private void longerThan(String word, List<String> words, Map<String, Integer> found) {
    int names = 0;
    for (Map.Entry<String, List<Called>> longer : byAny.tailMap(word).entrySet()) {
      if (!longer.getKey().startsWith(word) || ++names > MAX_CUT_NAMES) {
        return;
      }
      for (Called called : longer.getValue()) {
        if (isRestThere(words, called, longer.getKey())) {
          found.merge(called.client().id(), fullWeight(called), Math::max);
        }
      }
    }
  }

  private static boolean isRestThere(List<String> words, Called called, String cut) {
    int end = called.words().indexOf(cut);
    boolean rest = called.words().size() > 1;
    for (String word : called.words()) {
      rest &= word.equals(cut) || words.contains(word);
    }
    // The clearing house has sixteen letters for a company: its last words are lost whole.
    return rest || (end > 0 && stands(words, called.words().subList(0, end)));
  }

  /// Whether the beginning of a name stands in the line, long enough to be nobody else's.
  private static boolean stands(List<String> words, List<String> beginning) {
    return String.join("", beginning).length() >= MIN_BEGINNING && words.containsAll(beginning);
  }
}
