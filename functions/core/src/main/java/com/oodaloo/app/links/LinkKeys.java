package com.oodaloo.app.links;

import com.oodaloo.app.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The ring of keys that sign links. The first signs, all are recognised: a key is replaced by
/// putting the new one before it, and taken away once the last link it signed has expired.
///
/// A key's id follows from the key, so that a ring is nothing but its keys.
public final class LinkKeys {
  private static final int KEY_BYTES_MIN = 16;
  private static final int ID_BYTES = 4;
  private static final byte[] LABEL = "oodaloo link key".getBytes(StandardCharsets.UTF_8);

  private final List<Key> keys;

  /// One key of the ring.
  record Key(String id, HmacSha256 hmac) {}

  private LinkKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /// @throws IllegalArgumentException when there is none, or one is shorter than 16 bytes
  public static LinkKeys of(List<byte[]> keys) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < KEY_BYTES_MIN)) {
      throw new IllegalArgumentException("a link key has at least 16 bytes");
    }
    return new LinkKeys(keys.stream().map(HmacSha256::new).map(LinkKeys::key).toList());
  }

  private static Key key(HmacSha256 hmac) {
    return new Key(HexFormat.of().formatHex(hmac.of(LABEL), 0, ID_BYTES), hmac);
  }

  Key signing() {
    return keys.getFirst();
  }

  Optional<Key> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}
