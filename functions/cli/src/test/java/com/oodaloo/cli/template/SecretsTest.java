package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.wiring.Wiring;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Of the secrets a function is given")
class SecretsTest {
  private static final Stack STACK = Stack.read(Path.of("..", "..", "template.yaml"));
  private static final String TOKEN_KEY = "dGVzdC10b2tlbi1rZXktMDEyMzQ1Njc4OWFiY2RlZmc=";

  static Stream<Arguments> everySecret() {
    return functions()
        .flatMap(function -> secrets(function).map(name -> arguments(function, name)));
  }

  static Stream<Arguments> everyFunction() {
    return functions().map(function -> Arguments.of(function.id(), function));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyFunction")
  @DisplayName("none is missing")
  void enough(String id, Function function) throws Exception {
    assertThat(made(function, environment(function))).as(id).isNotNull();
  }

  @ParameterizedTest(name = "{0} uses {1}")
  @MethodSource("everySecret")
  @DisplayName("none is useless: without it the function does not begin")
  void noMore(String id, String secret, Function function) {
    Map<String, String> environment = new HashMap<>(environment(function));
    environment.remove(secret);

    assertThatThrownBy(() -> made(function, environment))
        .as(id)
        .hasStackTraceContaining("the environment variable " + secret + " is not set");
  }

  private static Stream<Function> functions() {
    assertThat(STACK.functions()).hasSize(13);
    return STACK.functions().stream();
  }

  private static Arguments arguments(Function function, String secret) {
    return Arguments.of(function.id(), secret, function);
  }

  /// Our ids at the vendors are beside them in the vault, but no secrets: Jobber's stands in the
  /// address of every consent page.
  private static Stream<String> secrets(Function function) {
    return function.environment().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Expression.SecretValue)
        .map(Map.Entry::getKey)
        .filter(name -> !name.endsWith("_CLIENT_ID"));
  }

  private static RequestStreamHandler made(Function function, Map<String, String> environment)
      throws Exception {
    Wiring wiring = Wiring.of(environment, Clock.systemUTC(), new Random(1));
    return Class.forName(function.handler())
        .asSubclass(RequestStreamHandler.class)
        .getConstructor(Wiring.class)
        .newInstance(wiring);
  }

  /// What the template gives, but for tokens under a key of this machine.
  private static Map<String, String> environment(Function function) {
    Map<String, String> environment = new HashMap<>(function.environment(new ToldNames()));
    environment.put("AWS_REGION", "us-west-2");
    environment.put("OODALOO_TOKEN_KEYS", "local");
    environment.put("OODALOO_TOKEN_KEY", TOKEN_KEY);
    return environment;
  }
}
