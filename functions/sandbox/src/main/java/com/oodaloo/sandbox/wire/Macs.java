package com.oodaloo.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The message codes and digests the vendors sign with.
public final class Macs {
  private Macs() {}

  /// Returns HMAC-SHA256 of the message under the key's UTF-8 bytes.
  public static byte[] hmac(String key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    }
  }

  /// Returns SHA-256 in small hexadecimal letters.
  public static String sha256Hex(byte[] message) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /// Returns an opaque token that follows from its parts alone, such as a refresh token.
  public static String token(String key, String name) {
    return HexFormat.of().formatHex(hmac(key, name.getBytes(UTF_8))).substring(0, 40);
  }

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
