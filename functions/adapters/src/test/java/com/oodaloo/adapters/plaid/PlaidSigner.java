package com.oodaloo.adapters.plaid;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Signs as Plaid does, and wrongly in every way a test asks for.
final class PlaidSigner {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  final String kid;
  private final KeyPair pair;

  PlaidSigner(String kid) {
    this.kid = kid;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.pair = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  ECPublicKey key() {
    return (ECPublicKey) pair.getPublic();
  }

  /// The answer of the key endpoint; `expired` is JSON.
  String jwk(String expired) {
    return """
    {"key":{"alg":"ES256","crv":"P-256","kid":"%s","kty":"EC","use":"sig","x":"%s","y":"%s",
    "created_at":1700000000,"expired_at":%s},"request_id":"r1"}
    """
        .formatted(
            kid,
            coordinate(key().getW().getAffineX()),
            coordinate(key().getW().getAffineY()),
            expired);
  }

  String token(String body, Instant issued) {
    return token("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"JWT\"}", body, issued);
  }

  String token(String header, String body, Instant issued) {
    String claims =
        "{\"iat\":%d,\"request_body_sha256\":\"%s\"}"
            .formatted(issued.getEpochSecond(), sha256(body));
    String signed = encode(header) + "." + encode(claims);
    return signed + "." + BASE64.encodeToString(sign(signed));
  }

  static String sha256(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encode(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    byte[] significant =
        bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
    System.arraycopy(significant, 0, fixed, 32 - significant.length, significant.length);
    return BASE64.encodeToString(fixed);
  }
}
