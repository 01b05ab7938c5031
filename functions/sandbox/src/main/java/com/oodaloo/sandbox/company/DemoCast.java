package com.oodaloo.sandbox.company;

import com.oodaloo.sandbox.company.events.ClientCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The people and firms around the demo company.
final class DemoCast {
  static final Set<String> VIPS = Set.of("CUST_004", "CUST_010", "CUST_015");

  private static final List<String> NAMES =
      List.of(
          "Maria Alvarez",
          "Henry Okafor",
          "Dana Whitfield",
          "Summit Ridge Holdings LLC",
          "Northgate Property Group",
          "Paul Lindqvist",
          "Ivy Chen",
          "Alpine Dental Partners",
          "George Marchetti",
          "Front Range Brewing Co",
          "Susan Delacroix",
          "Tomas Herrera",
          "Cedar Creek HOA",
          "Rebecca Stone",
          "Bluebird Early Learning",
          "Owen Fitzgerald",
          "Larkspur Veterinary Clinic",
          "Nadia Petrov",
          "Walter Gunderson",
          "Mesa Verde Title Co",
          "Claire Beaumont",
          "Aspen Grove Church",
          "Rajiv Menon",
          "Highline Coffee Roasters");

  static final List<String> JOB_NAMES =
      List.of(
          "Basement Finish",
          "Office Refit",
          "Roof Repair",
          "Taproom Counter",
          "Master Bath",
          "Window Replacement",
          "Clubhouse Floors",
          "Porch Rebuild",
          "Classroom Walls",
          "Attic Conversion",
          "Exam Room Build-out",
          "Mudroom",
          "Retaining Wall",
          "Lobby Remodel",
          "Sunroom",
          "Fellowship Hall Ceiling",
          "Home Office",
          "Roastery Partition",
          "Fence & Gate",
          "Laundry Room");

  static final List<String> SUPPLIERS =
      List.of(
          "HOME DEPOT #1508",
          "LOWES #02671",
          "BMC WEST LUMBER",
          "FERGUSON PLUMBING SUPPLY",
          "CED ELECTRICAL",
          "ABC SUPPLY CO",
          "SHERWIN WILLIAMS 8012",
          "FLOOR & DECOR 142");

  static final List<String> SUBCONTRACTORS =
      List.of("RIVERA DRYWALL LLC", "PEAK ELECTRIC INC", "MILE HIGH PLUMBING", "J&K CONCRETE");

  private DemoCast() {}

  static List<ClientCard> clients() {
    var clients = new ArrayList<ClientCard>();
    for (var i = 0; i < NAMES.size(); i++) {
      var key = String.format(Locale.ROOT, "CUST_%03d", i + 1);
      clients.add(new ClientCard(key, NAMES.get(i), isFirm(NAMES.get(i)), VIPS.contains(key)));
    }
    return List.copyOf(clients);
  }

  static String name(String clientKey) {
    return NAMES.get(Integer.parseInt(clientKey.substring("CUST_".length())) - 1);
  }

  /// Returns the clients that are not part of the reference scenario.
  static List<String> ownClientKeys() {
    return clients().stream().skip(7).map(ClientCard::key).toList();
  }

  private static boolean isFirm(String name) {
    return List.of(
            "LLC", "Group", "Partners", "Co", "HOA", "Learning", "Clinic", "Church", "Roasters")
        .stream()
        .anyMatch(word -> name.endsWith(" " + word));
  }
}
