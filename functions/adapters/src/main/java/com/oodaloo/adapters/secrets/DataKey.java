package com.oodaloo.adapters.secrets;

import javax.crypto.spec.SecretKeySpec;

/// A key that seals, and the form of it that may lie beside what it sealed. Never prints itself.
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
public record DataKey(SecretKeySpec key, byte[] wrapped) {
  static DataKey of(byte[] key, byte[] wrapped) {
    return new DataKey(new SecretKeySpec(key, "AES"), wrapped);
  }

  @Override
  public String toString() {
    return "DataKey[hidden]";
  }
}
