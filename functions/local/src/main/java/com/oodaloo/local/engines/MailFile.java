package com.oodaloo.local.engines;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/// A mail as an `.eml` file that mail programs open; the same mail gives the same bytes.
public final class MailFile {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int WORD_CHARACTERS = 11;

  private MailFile() {}

  public static byte[] eml(Mail mail) {
    String boundary = "=_oodaloo_" + mail.messageId();
    var out = new StringBuilder();
    header(out, "From", mail.from());
    header(out, "To", String.join(", ", mail.to()));
    header(out, "Subject", encodedWords(mail.subject()));
    header(out, "Date", DATE.format(mail.at()));
    header(out, "Message-ID", "<" + mail.messageId() + "@local.oodaloo>");
    mail.headers().forEach(header -> header(out, header.name(), header.value()));
    header(out, "MIME-Version", "1.0");
    header(out, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
    out.append("\r\n");
    part(out, boundary, "text/plain", mail.text());
    part(out, boundary, "text/html", mail.html());
    out.append("--").append(boundary).append("--\r\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Line breaks in a value would start a header of their own.
  private static void header(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value.replaceAll("\\R(?! )", " ")).append("\r\n");
  }

  private static void part(StringBuilder out, String boundary, String type, String body) {
    out.append("--").append(boundary).append("\r\n");
    header(out, "Content-Type", type + "; charset=UTF-8");
    header(out, "Content-Transfer-Encoding", "quoted-printable");
    out.append("\r\n").append(QuotedPrintable.encode(body)).append("\r\n");
  }

  /// RFC 2047: text beyond ASCII goes in words of at most 75 characters.
  private static String encodedWords(String text) {
    if (text.chars().allMatch(character -> character >= ' ' && character < 127)) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    var words = new StringBuilder();
    for (int start = 0; start < points.length; start += WORD_CHARACTERS) {
      int length = Math.min(WORD_CHARACTERS, points.length - start);
      byte[] bytes = new String(points, start, length).getBytes(StandardCharsets.UTF_8);
      words
          .append(words.isEmpty() ? "" : "\r\n ")
          .append("=?UTF-8?B?")
          .append(Base64.getEncoder().encodeToString(bytes))
          .append("?=");
    }
    return words.toString();
  }
}
