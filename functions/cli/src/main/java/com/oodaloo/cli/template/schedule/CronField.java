package com.oodaloo.cli.template.schedule;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// One field of a cron expression: `*`, `5`, `1-5`, `0/15`, `MON-FRI` or a list of such with
/// commas.
///
/// `L`, `W` and `#` are refused: none of our schedules needs them, and half support would lie.
record CronField(String name, int lowest, int highest, List<String> words) {

  NavigableSet<Integer> readDays(String text) {
    return read(text.equals("?") ? "*" : text);
  }

  NavigableSet<Integer> read(String text) {
    NavigableSet<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      addRange(part, values);
    }
    return values;
  }

  private void addRange(String part, NavigableSet<Integer> values) {
    String[] stepped = part.split("/", 2);
    String range = stepped[0];
    int step = stepped.length == 2 ? number(stepped[1], part) : 1;
    String[] ends = range.split("-", 2);
    int first = range.equals("*") ? lowest : value(ends[0], part);
    int last = range.equals("*") || stepped.length == 2 ? highest : first;
    if (ends.length == 2) {
      last = value(ends[1], part);
    }
    if (step < 1 || first > last) {
      throw refused(part);
    }
    for (int value = first; value <= last; value += step) {
      values.add(value);
    }
  }

  private int value(String text, String part) {
    int word = words.indexOf(text.toUpperCase(Locale.ROOT));
    int value = word >= 0 ? word + 1 : number(text, part);
    if (value < lowest || value > highest) {
      throw refused(part);
    }
    return value;
  }

  private int number(String text, String part) {
    if (!text.matches("\\d{1,4}")) {
      throw refused(part);
    }
    return Integer.parseInt(text);
  }

  private IllegalArgumentException refused(String part) {
    return new IllegalArgumentException(
        "cron field %s does not take \"%s\" (%d to %d, lists, ranges and steps)"
            .formatted(name, part, lowest, highest));
  }
}
