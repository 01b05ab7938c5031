package com.oodaloo.local.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The body of SES v2's `SendEmail`, simple content only: raw MIME and templates are not spoken
/// here.
final class SendEmailRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SendEmailRequest() {}

  /// The mail the body asks for.
  ///
  /// @throws IllegalArgumentException when it is no simple mail with a sender and a receiver
  static Mail read(byte[] body, Instant at) throws IOException {
    JsonNode request = parse(body);
    JsonNode simple = request.path("Content").path("Simple");
    if (simple.isMissingNode()) {
      throw new IllegalArgumentException("Content.Simple is required");
    }
    JsonNode to = request.path("Destination").path("ToAddresses");
    if (request.path("FromEmailAddress").asText().isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException(
          "FromEmailAddress and Destination.ToAddresses are required");
    }
    return new Mail(
        0,
        at,
        request.path("FromEmailAddress").asText(),
        texts(to),
        simple.path("Subject").path("Data").asText(),
        simple.path("Body").path("Html").path("Data").asText(),
        simple.path("Body").path("Text").path("Data").asText(),
        headers(simple.path("Headers")),
        tag(request.path("EmailTags")));
  }

  private static JsonNode parse(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private static String tag(JsonNode tags) {
    return tags.valueStream()
        .filter(tag -> tag.path("Name").asText().equals("digest"))
        .map(tag -> tag.path("Value").asText())
        .findFirst()
        .orElse("");
  }

  private static List<Mail.Header> headers(JsonNode list) {
    return list.valueStream()
        .map(header -> new Mail.Header(header.path("Name").asText(), header.path("Value").asText()))
        .toList();
  }
}
