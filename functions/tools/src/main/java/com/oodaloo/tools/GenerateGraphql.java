package com.oodaloo.tools;

import static java.util.stream.Collectors.toMap;

import com.apollographql.apollo.compiler.ApolloCompiler;
import com.apollographql.apollo.compiler.ApolloCompilerKt;
import com.apollographql.apollo.compiler.CodegenOptions;
import com.apollographql.apollo.compiler.CodegenSchemaOptions;
import com.apollographql.apollo.compiler.InputFile;
import com.apollographql.apollo.compiler.JavaNullable;
import com.apollographql.apollo.compiler.OptionsKt;
import com.apollographql.apollo.compiler.TargetLanguage;
import com.apollographql.apollo.compiler.codegen.LayoutImplKt;
import com.apollographql.apollo.compiler.codegen.SourceOutputKt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes Java for a GraphQL schema and the documents beside it, with Apollo's compiler.
///
/// `GenerateGraphql schema.graphqls documents com.example.graphql target
/// Float=java.math.BigDecimal=com.example.Scalars.DECIMAL`: every argument after the fourth maps
/// one scalar as `name=type=adapter`. A document that does not fit the schema fails here, with its
/// line.
public final class GenerateGraphql {

  private static final int FIXED_ARGUMENTS = 4;

  private GenerateGraphql() {}

  public static void main(String[] arguments) throws IOException {
    var schema = Path.of(arguments[0]);
    var documents = Path.of(arguments[1]);
    var scalars = scalars(List.of(arguments).subList(FIXED_ARGUMENTS, arguments.length));
    generate(schema, documents, arguments[2], new File(arguments[3]), scalars);
  }

  private static void generate(
      Path schema, Path documents, String packageName, File target, List<Scalar> scalars)
      throws IOException {
    var output =
        ApolloCompiler.INSTANCE.buildSchemaAndOperationsSources(
            inputs(List.of(schema.toFile())),
            inputs(filesBelow(documents)),
            new CodegenSchemaOptions(
                byName(scalars, Scalar::type), byName(scalars, Scalar::adapter), false),
            OptionsKt.buildIrOptions(
                null, null, true, null, null, null, null, Map.of(), null, null),
            javaOptions(packageName),
            found ->
                LayoutImplKt.SchemaAndOperationsLayout(found, packageName, null, null, null, null),
            OptionsKt.getDefaultOperationIdsGenerator(),
            null,
            null,
            null,
            null,
            null,
            OptionsKt.getDefaultLogger(),
            null);
    SourceOutputKt.writeTo(output, target, true, null);
  }

  /// Apollo's own defaults (null) but for primitives and the null annotations that NullAway reads.
  private static CodegenOptions javaOptions(String packageName) {
    return OptionsKt.buildCodegenOptions(
        TargetLanguage.JAVA,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        JavaNullable.JETBRAINS_ANNOTATIONS,
        null,
        null,
        packageName,
        null);
  }

  private static List<InputFile> inputs(List<File> files) {
    return ApolloCompilerKt.toInputFiles(files);
  }

  private static List<File> filesBelow(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".graphql"))
          .sorted()
          .map(Path::toFile)
          .toList();
    }
  }

  private static List<Scalar> scalars(List<String> mappings) {
    return mappings.stream().map(mapping -> mapping.split("=", -1)).map(Scalar::of).toList();
  }

  private static Map<String, String> byName(List<Scalar> scalars, Function<Scalar, String> value) {
    return scalars.stream().collect(toMap(Scalar::name, value));
  }

  private record Scalar(String name, String type, String adapter) {
    static Scalar of(String[] parts) {
      return new Scalar(parts[0], parts[1], parts[2]);
    }
  }
}
