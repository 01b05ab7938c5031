package com.oodaloo.cli.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads one `AWS::DynamoDB::Table` and refuses keys that its attributes do not declare.
final class TableReader {
  private TableReader() {}

  static Table read(Resource resource) {
    TemplateSection properties = resource.properties();
    if (!properties.text("BillingMode", "PROVISIONED").equals("PAY_PER_REQUEST")) {
      throw resource.fault("BillingMode", "every table is on demand: PAY_PER_REQUEST");
    }
    List<Table.Attribute> attributes =
        properties.sections("AttributeDefinitions").stream().map(TableReader::attribute).toList();
    return new Table(
        resource.id(),
        properties.text("TableName"),
        attributes,
        keys(properties, attributes),
        properties.sections("GlobalSecondaryIndexes").stream()
            .map(index -> index(index, attributes))
            .toList(),
        ttlAttribute(properties.section("TimeToLiveSpecification")),
        protections(properties));
  }

  private static Table.Attribute attribute(TemplateSection section) {
    return new Table.Attribute(
        section.text("AttributeName"), word(Table.AttributeType.class, section, "AttributeType"));
  }

  private static Table.Index index(TemplateSection section, List<Table.Attribute> attributes) {
    if (!section.section("Projection").text("ProjectionType").equals("ALL")) {
      throw new TemplateFault(section.at("Projection"), "only ProjectionType ALL is built locally");
    }
    return new Table.Index(section.text("IndexName"), keys(section, attributes));
  }

  private static List<Table.KeyPart> keys(TemplateSection owner, List<Table.Attribute> attributes) {
    List<Table.KeyPart> keys =
        owner.sections("KeySchema").stream()
            .map(part ->
                new Table.KeyPart(
                    part.text("AttributeName"), word(Table.KeyRole.class, part, "KeyType")))
            .toList();
    if (keys.isEmpty()) {
      throw new TemplateFault(owner.at("KeySchema"), "is missing");
    }
    for (Table.KeyPart key : keys) {
      if (attributes.stream().noneMatch(known -> known.name().equals(key.attribute()))) {
        throw new TemplateFault(
            owner.at("KeySchema"),
            "key attribute \"" + key.attribute() + "\" is not in AttributeDefinitions");
      }
    }
    return keys;
  }

  private static <E extends Enum<E>> E word(Class<E> words, TemplateSection section, String key) {
    String text = section.text(key);
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new TemplateFault(
                section.at(key),
                "\"" + text + "\" is none of " + Arrays.toString(words.getEnumConstants())));
  }

  private static String ttlAttribute(TemplateSection expiry) {
    return expiry.isTrue("Enabled") ? expiry.text("AttributeName") : "";
  }

  private static Set<Table.Protection> protections(TemplateSection properties) {
    Set<Table.Protection> protections = EnumSet.noneOf(Table.Protection.class);
    if (properties
        .section("PointInTimeRecoverySpecification")
        .isTrue("PointInTimeRecoveryEnabled")) {
      protections.add(Table.Protection.POINT_IN_TIME_RECOVERY);
    }
    if (properties.section("SSESpecification").isTrue("SSEEnabled")) {
      protections.add(Table.Protection.ENCRYPTION);
    }
    if (properties.isTrue("DeletionProtectionEnabled")) {
      protections.add(Table.Protection.DELETION_PROTECTION);
    }
    return protections;
  }
}
