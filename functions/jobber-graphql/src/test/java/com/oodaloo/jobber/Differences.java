package com.oodaloo.jobber;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a part does not agree with the whole schema it was taken from.
final class Differences {

  static final GraphQLObjectType NOTHING =
      GraphQLObjectType.newObject()
          .name("Query")
          .field(field -> field.name("nothing").type(graphql.Scalars.GraphQLString))
          .build();

  private final List<String> found = new ArrayList<>();
  private final GraphQLSchema whole;

  private Differences(GraphQLSchema whole) {
    this.whole = whole;
  }

  static List<String> between(GraphQLSchema part, GraphQLSchema whole) {
    var differences = new Differences(whole);
    part.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .forEach(differences::compare);
    return differences.found;
  }

  private void compare(GraphQLNamedType ours) {
    var theirs = whole.getType(ours.getName());
    if (theirs == null || theirs.getClass() != ours.getClass()) {
      found.add(ours.getName() + " is not there as " + ours.getClass().getSimpleName());
      return;
    }
    if (ours instanceof GraphQLFieldsContainer mine
        && theirs instanceof GraphQLFieldsContainer other) {
      mine.getFieldDefinitions().forEach(field -> compareField(mine, field, other));
    }
    if (ours instanceof GraphQLImplementingType mine
        && theirs instanceof GraphQLImplementingType other) {
      mine.getInterfaces().forEach(face -> compareInterface(mine, face, other));
    }
    if (ours instanceof GraphQLInputObjectType mine
        && theirs instanceof GraphQLInputObjectType other) {
      mine.getFields()
          .forEach(field -> {
            var match = other.getField(field.getName());
            compareType(mine, field, field.getType(), match, typeOf(match));
          });
    }
    if (ours instanceof GraphQLEnumType mine && theirs instanceof GraphQLEnumType other) {
      mine.getValues()
          .forEach(value -> compareType(mine, value, null, other.getValue(value.getName()), null));
    }
  }

  private void compareField(
      GraphQLNamedType owner, GraphQLFieldDefinition field, GraphQLFieldsContainer other) {
    var match = other.getFieldDefinition(field.getName());
    compareType(owner, field, field.getType(), match, match == null ? null : match.getType());
    if (match == null) {
      return;
    }
    if (match.isDeprecated()) {
      found.add(owner.getName() + "." + field.getName() + " is deprecated");
    }
    field
        .getArguments()
        .forEach(argument -> {
          var wanted = match.getArgument(argument.getName());
          var type = wanted == null ? null : wanted.getType();
          compareType(field, argument, argument.getType(), wanted, type);
        });
  }

  private void compareInterface(
      GraphQLNamedType owner, GraphQLNamedType face, GraphQLImplementingType other) {
    if (other.getInterfaces().stream().noneMatch(each -> each.getName().equals(face.getName()))) {
      found.add(owner.getName() + " does not implement " + face.getName());
    }
  }

  private void compareType(
      GraphQLNamedSchemaElement owner,
      GraphQLNamedSchemaElement ours,
      @Nullable GraphQLType type,
      @Nullable GraphQLNamedSchemaElement theirs,
      @Nullable GraphQLType theirType) {
    var name = owner.getName() + "." + ours.getName();
    if (theirs == null) {
      found.add(name + " is not there");
    } else if (type != null && theirType != null && !text(type).equals(text(theirType))) {
      found.add(name + " is " + text(theirType) + ", not " + text(type));
    }
  }

  private static @Nullable GraphQLType typeOf(
      graphql.schema.@Nullable GraphQLInputObjectField field) {
    return field == null ? null : field.getType();
  }

  private static String text(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }
}
