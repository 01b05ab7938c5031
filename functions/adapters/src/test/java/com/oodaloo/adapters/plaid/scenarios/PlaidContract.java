package com.oodaloo.adapters.plaid.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/// Plaid's own description of its API, where a copy of it is at hand.
final class PlaidContract {
  private static final String ADDRESS = "https://contract.example/plaid";
  private static final int BYTES_MAX = 16 << 20;
  private static final Path FILE =
      Path.of("shared", "reference", "plaid", "openapi-2020-09-14_1.697.4.yml");

  private final JsonNode document;
  private final JsonSchemaFactory schemas;
  private final Map<String, JsonSchema> known = new HashMap<>();

  private PlaidContract(JsonNode document) {
    this.document = document;
    this.schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(
                        loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
  }

  /// The file beside the project, in this folder's parents or where the property says.
  static Optional<Path> file() {
    Optional<Path> told = Optional.ofNullable(System.getProperty("plaid.openapi")).map(Path::of);
    Stream<Path> parents =
        Stream.iterate(
            Path.of("").toAbsolutePath(), path -> path != null, path -> path.getParent());
    return Stream.concat(told.stream(), parents.map(folder -> folder.resolve(FILE)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  static PlaidContract read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(BYTES_MAX);
    options.setMaxAliasesForCollections(10_000);
    ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    return new PlaidContract(yaml.readTree(file.toFile()));
  }

  boolean has(String path) {
    return document.path("paths").has(path);
  }

  /// What is wrong with a request, in the contract's words.
  List<String> faultsOfRequest(String path, JsonNode body) {
    return faults(content(post(path).path("requestBody")), body);
  }

  List<String> faultsOfAnswer(String path, int status, JsonNode body) {
    return status == 200
        ? faults(content(post(path).path("responses").path("200")), body)
        : faults("#/components/schemas/PlaidError", body);
  }

  /// What is wrong with a body that should be the named schema.
  List<String> faultsOf(String schema, JsonNode body) {
    return faults("#/components/schemas/" + schema, body);
  }

  private JsonNode post(String path) {
    return document.path("paths").path(path).path("post");
  }

  private static String content(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema").path("$ref").asText();
  }

  private List<String> faults(String ref, JsonNode body) {
    JsonSchema schema = known.computeIfAbsent(ref, this::schema);
    Set<ValidationMessage> messages = schema.validate(body);
    return messages.stream().map(ValidationMessage::getMessage).sorted().toList();
  }

  private JsonSchema schema(String ref) {
    ObjectMapper json = new ObjectMapper();
    return schemas.getSchema(json.createObjectNode().put("$ref", ADDRESS + ref));
  }
}
