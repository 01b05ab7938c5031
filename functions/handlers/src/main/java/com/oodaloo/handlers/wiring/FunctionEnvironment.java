package com.oodaloo.handlers.wiring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function's environment variables, by name. A missing one is named when it is first needed, not
/// found out later as an empty text. Values are never part of a message.
final class FunctionEnvironment {
  private final Map<String, String> environment;

  FunctionEnvironment(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> new IllegalStateException("the environment variable " + name + " is not set"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  String text(String name, String otherwise) {
    return optional(name).orElse(otherwise);
  }

  /// The values of a variable that may hold several, split at commas: a secret and, while it is
  /// being replaced, the one before it. At least one.
  List<String> texts(String name) {
    return Arrays.stream(text(name).split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The same as keys: the bytes of their letters.
  List<byte[]> utf8(String name) {
    return texts(name).stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
  }

  URI uri(String name, String otherwise) {
    return URI.create(text(name, otherwise));
  }

  int number(String name, int otherwise) {
    return optional(name).map(Integer::parseInt).orElse(otherwise);
  }

  /// The endpoint that stands in for an AWS service; empty in the cloud.
  Optional<URI> endpoint(String service) {
    return optional("AWS_ENDPOINT_URL_" + service)
        .or(() -> optional("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }
}
