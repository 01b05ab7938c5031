package com.oodaloo.bench.close;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads a packet as a stranger would: the zip by the JDK, CSV by RFC 4180 and IIF by its tabs.
/// Shares nothing with what wrote it.
final class PacketReader {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Map<String, byte[]> files = new TreeMap<>();

  PacketReader(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName().substring("2025-01-".length()), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("not a zip", e);
    }
  }

  /// The rows of all CSV files whose names begin so.
  List<Map<String, String>> rows(String name) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(name))
        .flatMap(file -> named(new String(file.getValue(), StandardCharsets.UTF_8)).stream())
        .toList();
  }

  /// The `TRNS` and `SPL` records of the IIF file: keyword, type, day, account, name, amount,
  /// number, memo.
  List<List<String>> iif(String name) {
    byte[] file = files.getOrDefault(name, new byte[0]);
    return Arrays.stream(new String(file, WESTERN).split("\r\n", -1))
        .map(line -> List.of(line.split("\t", -1)))
        .filter(row -> row.getFirst().equals("TRNS") || row.getFirst().equals("SPL"))
        .toList();
  }

  /// Codes and names of the accounts at banks and of cards.
  Set<String> banks() {
    return rows("account-map.csv").stream()
        .filter(row -> List.of("bank", "card").contains(row.getOrDefault("Type", "")))
        .flatMap(
            row -> List.of(row.getOrDefault("Code", ""), row.getOrDefault("Account", "")).stream())
        .collect(Collectors.toSet());
  }

  static BigDecimal number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static List<Map<String, String>> named(String text) {
    List<List<String>> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> columns = records.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> record : records.subList(1, records.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), record.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    char before = '\0';
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == '"') {
        quoted = !quoted;
        field.append(quoted && before == '"' ? "\"" : "");
      } else if (quoted || (at != ',' && at != '\n' && at != '\r')) {
        field.append(at);
      } else if (at != '\r') {
        record.add(field.toString());
        field.setLength(0);
        if (at == '\n') {
          records.add(List.copyOf(record));
          record.clear();
        }
      }
      before = at;
    }
    return records;
  }
}
