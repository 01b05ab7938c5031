package com.oodaloo.handlers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form with a file")
class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryAb1";

  static byte[] form(byte[] file, String... fields) {
    StringBuilder head = new StringBuilder();
    for (int at = 0; at < fields.length; at += 2) {
      head.append("------WebKitFormBoundaryAb1\r\nContent-Disposition: form-data; name=\"")
          .append(fields[at])
          .append("\"\r\n\r\n")
          .append(fields[at + 1])
          .append("\r\n");
    }
    head.append("------WebKitFormBoundaryAb1\r\nContent-Disposition: form-data; name=\"file\";")
        .append(" filename=\"march.csv\"\r\nContent-Type: text/csv\r\n\r\n");
    byte[] begin = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n------WebKitFormBoundaryAb1--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[begin.length + file.length + end.length];
    System.arraycopy(begin, 0, all, 0, begin.length);
    System.arraycopy(file, 0, all, begin.length, file.length);
    System.arraycopy(end, 0, all, begin.length + file.length, end.length);
    return all;
  }

  @Test
  @DisplayName("keeps every byte of the file, and the fields beside it")
  void bytes() {
    byte[] file = new byte[100_000];
    new Random(1).nextBytes(file);

    Multipart read = Multipart.read(form(file, "t", "v2.a.b", "do", "look"), TYPE);

    assertThat(read.file()).isEqualTo(file);
    assertThat(read.fields()).containsEntry("t", "v2.a.b").containsEntry("do", "look").hasSize(2);
    assertThat(Multipart.read(form(new byte[0]), TYPE).file()).isEmpty();
  }

  @Test
  @DisplayName("that is none reads as empty")
  void none() {
    byte[] whole = form(new byte[] {1, 2}, "t", "x");
    for (int cut = 0; cut < whole.length; cut++) {
      byte[] begin = java.util.Arrays.copyOf(whole, cut);
      assertThat(Multipart.read(begin, TYPE).file()).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(Multipart.read(whole, "multipart/form-data").fields()).isEmpty();
    assertThat(Multipart.read(whole, "multipart/form-data; boundary=\"no\nne\"").fields())
        .isEmpty();
    assertThat(Multipart.read(new byte[4_000_000], TYPE).file()).isEmpty();
  }

  @Test
  @DisplayName("may quote its boundary, and the file may hold one that only begins like it")
  void boundary() {
    byte[] file = "a\r\n------WebKitFormBoundaryAb\r\n--x\r\n".getBytes(StandardCharsets.UTF_8);
    String quoted = "Multipart/Form-Data; charset=utf-8; boundary=\"----WebKitFormBoundaryAb1\"";

    assertThat(Multipart.read(form(file, "t", "x"), quoted).file()).isEqualTo(file);
  }
}
