package com.oodaloo.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// A request's body as it stands in the event: text where that loses no byte, Base64 for all else.
sealed interface Body {
  Pattern TEXT = Pattern.compile("text/.*|application/(.*\\+)?(json|xml)|application/javascript");

  record Text(String text) implements Body {}

  record Encoded(String base64) implements Body {}

  static Body of(byte[] bytes, String contentType) {
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    try {
      return TEXT.matcher(type).matches()
          ? new Text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          : encoded(bytes);
    } catch (CharacterCodingException _) {
      return encoded(bytes);
    }
  }

  private static Body encoded(byte[] bytes) {
    return new Encoded(Base64.getEncoder().encodeToString(bytes));
  }

  default void writeTo(ObjectNode event) {
    switch (this) {
      case Text(String text) -> event.put("body", text).put("isBase64Encoded", false);
      case Encoded(String base64) -> event.put("body", base64).put("isBase64Encoded", true);
    }
  }
}
