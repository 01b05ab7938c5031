package com.oodaloo.adapters.secrets;

import com.oodaloo.app.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;

/// Master keys in this process, for one machine and for tests. The first wraps, all unwrap: a key
/// is replaced by putting the new one before it, and taken away once every row was written anew.
public final class LocalMasterKeys implements MasterKey {
  private final List<SecretKeySpec> keys;

  /// @throws IllegalArgumentException when there is none, or one has not exactly 32 bytes
  public LocalMasterKeys(List<byte[]> keys) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != AesGcm.KEY_BYTES)) {
      throw new IllegalArgumentException("a token key has 32 bytes");
    }
    this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
  }

  @Override
  public DataKey fresh(Map<String, String> context) {
    byte[] key = AesGcm.random(AesGcm.KEY_BYTES);
    return DataKey.of(key, AesGcm.seal(keys.getFirst(), key, bytes(context)));
  }

  @Override
  public DataKey unwrap(byte[] wrapped, Map<String, String> context) {
    Optional<byte[]> key =
        keys.stream()
            .flatMap(master -> AesGcm.open(master, wrapped, bytes(context)).stream())
            .findFirst();
    return DataKey.of(
        key.orElseThrow(
            () -> new Rejected(Rejected.Reason.UNAUTHORIZED, "no data key of any master key here")),
        wrapped);
  }

  private static byte[] bytes(Map<String, String> context) {
    StringBuilder text = new StringBuilder("oodaloo data key");
    new TreeMap<>(context)
        .forEach((name, value) ->
            text.append('|').append(name).append('=').append(value.length()).append(value));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "LocalMasterKeys[hidden]";
  }
}
