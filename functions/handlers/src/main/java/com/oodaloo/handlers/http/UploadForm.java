package com.oodaloo.handlers.http;

import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.app.sync.statement.ImportStatement.Opening;
import com.oodaloo.app.sync.statement.ImportStatement.Target;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The form of the upload page: first with the file itself, then with the file packed in a field,
/// since nothing of it is kept between looking and taking. Total: what cannot be read is empty.
@SuppressWarnings("ArrayRecordComponent") // a file is bytes
record UploadForm(Map<String, String> fields, byte[] file) {
  /// A request may have 6 MB, of which Base64 leaves 4.5 (decision 020).
  static final int BYTES_MAX = 4_000_000;

  /// The account chosen where a new one is to be opened.
  static final String NEW = "new";

  private static final int CHUNK = 1 << 16;

  static UploadForm of(HttpEvent event) {
    if (event.isMultipart()) {
      Multipart parts = Multipart.read(event.body(), event.header("content-type"));
      return new UploadForm(parts.fields(), parts.file());
    }
    Map<String, String> fields = event.form();
    return new UploadForm(fields, unpacked(fields.getOrDefault("file", "")));
  }

  String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  boolean isTooLarge() {
    return file.length > BYTES_MAX;
  }

  Target target() {
    String account = field("account");
    return new Target(
        account.equals(NEW) ? field("name") : account,
        field("opening").equals("new") ? Opening.NEW : Opening.ASK);
  }

  static String packed(byte[] file) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(file);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(file.length / 2 + 100);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return Base64Url.encode(out.toByteArray());
    }
  }

  /// A field that unpacks to more than a file may have is none.
  private static byte[] unpacked(String text) {
    byte[] packed = Base64Url.decode(text).orElse(new byte[0]);
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 2 + 100);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int some = inflater.inflate(chunk);
        if (some == 0 || out.size() > BYTES_MAX) {
          return new byte[0];
        }
        out.write(chunk, 0, some);
      }
      return out.toByteArray();
    } catch (DataFormatException _) {
      return new byte[0];
    }
  }
}
