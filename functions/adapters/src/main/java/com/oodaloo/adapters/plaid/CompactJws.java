package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.hashing.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A signed text in JWS's compact form, `header.payload.signature`, well formed but not believed.
///
/// Every part is canonical base64url, the header strict JSON that neither brings its own key nor
/// asks for an extension. What it says of its algorithm is a claim: the reader states which one it
/// takes.
@SuppressWarnings("ArrayRecordComponent") // read once by its verifier, never compared
record CompactJws(JsonNode header, byte[] payload, byte[] signed, byte[] mark) {
  private static final int LENGTH_MAX = 2_048;
  private static final int PARTS = 3;

  /// Header fields by which a token names its own key or asks for an extension.
  private static final List<String> FORBIDDEN = List.of("jwk", "jku", "x5u", "x5c", "crit");

  /// Total: any text is answered, none raises.
  static Optional<CompactJws> parse(String text) {
    String[] parts = text.length() <= LENGTH_MAX ? text.split("\\.", -1) : new String[0];
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    Optional<JsonNode> header =
        Base64Url.decode(parts[0])
            .flatMap(StrictJson::object)
            .filter(json -> FORBIDDEN.stream().noneMatch(json::has));
    Optional<byte[]> payload = Base64Url.decode(parts[1]);
    Optional<byte[]> mark = Base64Url.decode(parts[2]);
    if (header.isEmpty() || payload.isEmpty() || mark.isEmpty()) {
      return Optional.empty();
    }
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return Optional.of(new CompactJws(header.get(), payload.get(), signed, mark.get()));
  }

  /// Whether the header names exactly that algorithm.
  boolean isOf(String algorithm) {
    return text(header, "alg").equals(algorithm);
  }
}
