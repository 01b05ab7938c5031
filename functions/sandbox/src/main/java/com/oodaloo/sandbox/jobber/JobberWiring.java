package com.oodaloo.sandbox.jobber;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How fields of the SDL find their values: by name, and every field whose type is called a
/// connection is paged.
final class JobberWiring implements WiringFactory {
  private static final Map<String, String> LIST_OF_ONE =
      Map.of("timeSheetEntry", "timeSheetEntries");

  private static final Set<String> BUILT_IN = Set.of("Boolean", "Float", "ID", "Int", "String");

  @Override
  public boolean providesScalar(ScalarWiringEnvironment environment) {
    return !BUILT_IN.contains(environment.getScalarTypeDefinition().getName());
  }

  @Override
  public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
    return GraphQLScalarType.newScalar()
        .name(environment.getScalarTypeDefinition().getName())
        .coercing(new AsItStands())
        .build();
  }

  @Override
  public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
    return JobberWiring::typeOf;
  }

  @Override
  public boolean providesTypeResolver(UnionWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
    return JobberWiring::typeOf;
  }

  @Override
  public boolean providesDataFetcher(FieldWiringEnvironment environment) {
    return true;
  }

  @Override
  public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
    return JobberWiring::fetch;
  }

  private static graphql.schema.@Nullable GraphQLObjectType typeOf(
      graphql.TypeResolutionEnvironment env) {
    return env.getObject() instanceof Node node ? env.getSchema().getObjectType(node.type()) : null;
  }

  private static @Nullable Object fetch(DataFetchingEnvironment env) {
    Object source = env.getSource();
    var name = env.getField().getName();
    return switch (source) {
      case null -> root(env, name);
      case Node node -> paged(env, node.field(name));
      case ListPage page -> page.field(name);
      default -> throw new IllegalStateException("no field " + name + " on " + source.getClass());
    };
  }

  private static @Nullable Object paged(DataFetchingEnvironment env, @Nullable Object value) {
    var isConnection =
        GraphQLTypeUtil.unwrapAll(env.getFieldType()).getName().endsWith("Connection");
    return isConnection && value instanceof List<?> rows
        ? ListPage.of(rows, env.getArgument("first"), env.getArgument("after"))
        : value;
  }

  private static @Nullable Object root(DataFetchingEnvironment env, String name) {
    GraphQLContext context = env.getGraphQlContext();
    JobberNodes nodes = Objects.requireNonNull(context.get(JobberNodes.class));
    return switch (name) {
      case "account" -> nodes.account();
      case "user" -> nodes.user();
      case "appDisconnect" -> disconnect(Objects.requireNonNull(context.get(Runnable.class)));
      default -> list(env, nodes, name);
    };
  }

  private static @Nullable Object list(
      DataFetchingEnvironment env, JobberNodes nodes, String name) {
    var lists = nodes.lists();
    var many = lists.get(name);
    if (many != null) {
      var found = many.filter(nodes::isIndexed);
      return paged(env, Selection.of(found, env.getArgument("filter"), env.getArgument("sort")));
    }
    var one = lists.get(LIST_OF_ONE.getOrDefault(name, name + "s"));
    return one == null
        ? null
        : one.filter(node -> node.text("id").equals(env.getArgument("id")))
            .findFirst()
            .orElse(null);
  }

  private static Node disconnect(Runnable disconnect) {
    disconnect.run();
    var app =
        new Node("Application")
            .with("id", "oodaloo")
            .with("name", "Oodaloo")
            .with("author", "Oodaloo");
    return new Node("AppDisconnectPayload").with("app", app).with("userErrors", List.of());
  }

  /// A scalar of the vendor's own passes through unchanged.
  private static final class AsItStands implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
      return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
      return value;
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return switch (value) {
        case StringValue text -> text.getValue();
        case IntValue number -> number.getValue().intValue();
        default -> null;
      };
    }
  }
}
