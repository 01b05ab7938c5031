package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.Journal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads import files the way a stranger would: by RFC 4180 and by tabs, with code of its own.
record ReadBack(List<List<String>> online, List<List<String>> xero, List<List<String>> desktop) {
  static ReadBack of(Journal journal) {
    return new ReadBack(
        bodies(new QuickBooksOnlineJournal(), journal),
        bodies(new XeroManualJournal(), journal),
        new QuickBooksDesktopJournal()
            .files(journal).stream()
                .map(file -> new String(file.bytes(), Charset.forName("windows-1252")))
                .flatMap(text -> Arrays.stream(text.split("\r\n", -1)))
                .map(line -> List.of(line.split("\t", -1)))
                .filter(row -> row.getFirst().equals("TRNS") || row.getFirst().equals("SPL"))
                .toList());
  }

  private static List<List<String>> bodies(ImportFormat format, Journal journal) {
    return format.files(journal).stream()
        .map(file -> csv(file.bytes()))
        .flatMap(rows -> rows.subList(1, rows.size()).stream())
        .toList();
  }

  static List<List<String>> csv(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (quoted) {
        boolean twice = at == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          i++;
        }
        quoted = at != '"' || twice;
        if (quoted) {
          field.append(at);
        }
      } else if (at == '"') {
        quoted = true;
      } else if (at == ',' || at == '\n') {
        row.add(field.toString());
        field.setLength(0);
        if (at == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (at != '\r') {
        field.append(at);
      }
    }
    return rows;
  }
}
