package com.oodaloo.sandbox.worlds;

import com.oodaloo.sandbox.worlds.draft.Customer;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Ids;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes up people, firms and who pays for them.
final class Cast {
  private static final List<String> FIRST =
      List.of(
          "Amber", "Arturo", "Beth", "Carl", "Celia", "Dale", "Denise", "Derek", "Elena", "Frank",
          "Gloria", "Hank", "Ines", "Jamal", "Janet", "Joel", "Karen", "Kurt", "Lena", "Luis",
          "Marta", "Miles", "Nora", "Oscar", "Paula", "Quinn", "Rita", "Ruben", "Sonia", "Todd",
          "Ursula", "Victor", "Wanda", "Yusuf");

  private static final List<String> LAST =
      List.of(
          "Abbott",
          "Barrera",
          "Castillo",
          "Dunn",
          "Ekström",
          "Farrell",
          "Garza",
          "Hubbard",
          "Ingram",
          "Jaramillo",
          "Keller",
          "Lee",
          "McBride",
          "Novak",
          "O'Hara",
          "Pruitt",
          "Quigley",
          "Rossi",
          "Sandoval",
          "Thorne",
          "Underwood",
          "Vance",
          "Whitaker",
          "Yates",
          "Zimmerman",
          "Bell",
          "Cole",
          "Day",
          "Fox",
          "Hill",
          "King",
          "Long",
          "Park",
          "Reed",
          "Stone",
          "Ward",
          "Young",
          "Nguyen",
          "Patel",
          "Kowalski",
          "Lindgren",
          "Montoya",
          "Fitzpatrick");

  private static final List<String> PLACE =
      List.of(
          "Aspen",
          "Birch",
          "Canyon",
          "Cedar",
          "Eagle",
          "Foothill",
          "Granite",
          "Harbor",
          "Juniper",
          "Lakeside",
          "Maple",
          "Meadow",
          "Oakwood",
          "Pinecrest",
          "Prairie",
          "Ridgeline",
          "Summit",
          "Timber",
          "Valley",
          "Willow");

  private static final List<String> TRADE =
      List.of(
          "Dental Group",
          "HOA",
          "Property Management LLC",
          "Veterinary Clinic",
          "Brewing Co",
          "Realty Inc",
          "Church",
          "Storage LLC",
          "Montessori School",
          "Orthodontics PC",
          "Apartments LP",
          "Title Company",
          "Coffee Roasters",
          "Fitness LLC");

  private static final List<String> HOLDING =
      List.of("Ventures LLC", "Holdings LLC", "Family Trust", "Enterprises Inc", "Consulting LLC");

  /// In the order of the weights.
  private static final List<MoneyRail> RAILS =
      List.of(
          MoneyRail.CHECK,
          MoneyRail.CASH,
          MoneyRail.ZELLE,
          MoneyRail.ACH,
          MoneyRail.WIRE,
          MoneyRail.CARD,
          MoneyRail.PROCESSOR_ACH);

  private static final int COMPANIES = 300;

  private final WorldConfig knobs;
  private final Dice dice;
  private final Ids ids;
  private final Set<String> taken = new HashSet<>();

  Cast(WorldConfig knobs, Dice dice, Ids ids) {
    this.knobs = knobs;
    this.dice = dice;
    this.ids = ids;
  }

  List<Customer> customers() {
    List<Customer> customers = new ArrayList<>();
    int count = dice.between(knobs.size().clients() * 5 / 6, knobs.size().clients() * 7 / 6);
    while (customers.size() < count) {
      customers.add(customer(dice.chance(COMPANIES)));
    }
    return customers;
  }

  private Customer customer(boolean company) {
    String name = fresh(company);
    String payer = dice.chance(knobs.habits().otherPayer()) ? other(name, company) : name;
    boolean known = !payer.equals(name) && dice.chance(knobs.habits().aliasKnown());
    List<String> aliases = known ? List.of(payer) : List.of();
    return new Customer(ids.next("c"), name, company, payer, aliases, rail(company));
  }

  /// Companies pay by check and bank transfer, never by Zelle or cash.
  private MoneyRail rail(boolean company) {
    MoneyRail rail = anyRail(knobs, dice);
    return company && (rail == MoneyRail.ZELLE || rail == MoneyRail.CASH) ? MoneyRail.ACH : rail;
  }

  static MoneyRail anyRail(WorldConfig knobs, Dice dice) {
    WorldConfig.Rails rails = knobs.rails();
    List<Integer> weights =
        List.of(
            rails.check(),
            rails.cash(),
            rails.zelle(),
            rails.ach(),
            rails.wire(),
            rails.card(),
            rails.processorAch());
    return RAILS.get(dice.weighted(weights));
  }

  private String fresh(boolean company) {
    String name = company ? company(TRADE) : person();
    while (!taken.add(name)) {
      name = company ? company(TRADE) : person();
    }
    return name;
  }

  String person() {
    return dice.oneOf(FIRST) + " " + dice.oneOf(LAST);
  }

  private String company(List<String> kinds) {
    return dice.oneOf(PLACE) + " " + dice.oneOf(kinds);
  }

  /// The spouse (who may keep an own name), the firm of a private client, the manager of a company.
  private String other(String name, boolean company) {
    if (company) {
      return company(HOLDING);
    }
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return switch (dice.between(0, 5)) {
      case 0, 1, 2 -> dice.oneOf(FIRST) + " " + last;
      case 3 -> person();
      case 4 -> last + " " + dice.oneOf(HOLDING);
      default -> company(HOLDING);
    };
  }

  /// As banks write names: capitals, no accents, no apostrophes.
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z0-9& ]", "")
        .toUpperCase(Locale.ROOT);
  }
}
