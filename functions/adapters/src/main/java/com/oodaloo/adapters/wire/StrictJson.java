package com.oodaloo.adapters.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads one JSON object and nothing that two readers could understand differently.
///
/// Refused: bytes that are not UTF-8, a name given twice, NaN, anything after the object, more than
/// 32 levels, a number whose exponent no decimal holds (Jackson raises there; Jazzer found it).
/// Numbers keep their exact decimal text: `0.1` is one tenth.
public final class StrictJson {
  private static final int LEVELS_MAX = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(LEVELS_MAX).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// The object the bytes spell; empty when they do not spell exactly one.
  public static Optional<JsonNode> object(byte[] body) {
    try {
      // Decoded here: given bytes, Jackson would also guess UTF-16 and UTF-32.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (CharacterCodingException | JsonProcessingException | NumberFormatException _) {
      return Optional.empty();
    }
  }
}
