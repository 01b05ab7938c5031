package com.oodaloo.cli.template;

import java.util.List;
import java.util.Set;

/// A DynamoDB table on demand. `ttlAttribute` is empty where items do not expire.
public record Table(
    String id,
    String name,
    List<Attribute> attributes,
    List<KeyPart> keys,
    List<Index> indexes,
    String ttlAttribute,
    Set<Protection> protections) {

  public Table {
    attributes = List.copyOf(attributes);
    keys = List.copyOf(keys);
    indexes = List.copyOf(indexes);
    protections = Set.copyOf(protections);
  }

  public boolean expires() {
    return !ttlAttribute.isEmpty();
  }

  public record Attribute(String name, AttributeType type) {}

  /// The types a key may have; the names are DynamoDB's.
  public enum AttributeType {
    S,
    N,
    B
  }

  public record KeyPart(String attribute, KeyRole role) {}

  public enum KeyRole {
    HASH,
    RANGE
  }

  /// A global secondary index; all of ours project every attribute.
  public record Index(String name, List<KeyPart> keys) {
    public Index {
      keys = List.copyOf(keys);
    }
  }

  public enum Protection {
    POINT_IN_TIME_RECOVERY,
    ENCRYPTION,
    DELETION_PROTECTION
  }
}
