package com.oodaloo.simulation.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.sandbox.wire.Macs;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;

/// Signs webhooks as Plaid does. The key is another in each process; no story depends on it.
public final class PlaidPen {
  public static final String KEY_ID = "simulated-key";
  private static final KeyPair KEYS = keys();

  private PlaidPen() {}

  public static PublicKey publicKey() {
    return KEYS.getPublic();
  }

  /// The value of the `Plaid-Verification` header.
  public static String sign(byte[] body, Instant at) {
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KEY_ID + "\",\"typ\":\"JWT\"}";
    try {
      String hash = Macs.sha256Hex(body);
      String claims =
          "{\"iat\":" + at.getEpochSecond() + ",\"request_body_sha256\":\"" + hash + "\"}";
      String signed =
          Macs.base64Url(header.getBytes(UTF_8)) + "." + Macs.base64Url(claims.getBytes(UTF_8));
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(KEYS.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + Macs.base64Url(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ES256 is part of every JDK", e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("P-256 is part of every JDK", e);
    }
  }
}
