package com.oodaloo.app.hashing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 under one key: makes marks and recognises its own. Never prints its key.
///
/// Example: `new HmacSha256(key).marks(mark, body)`.
public final class HmacSha256 {
  public static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /// @throws IllegalArgumentException when the key is empty
  public HmacSha256(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// The 32 bytes that mark the parts, joined as they are: a caller that joins texts of any length
  /// says how long each is.
  public byte[] of(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /// Whether `mark` is the mark of the parts: all 32 bytes of it, compared in constant time.
  public boolean marks(byte[] mark, byte[]... parts) {
    return MessageDigest.isEqual(of(parts), mark);
  }
}
