package com.oodaloo.sandbox.plaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import com.oodaloo.sandbox.wire.SeededRandom;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;

/// Plaid's ES256 key and the JWT it puts beside a webhook: when it was signed and what the body
/// hashes to.
final class PlaidSigner {
  private static final int COORDINATE_BYTES = 32;

  private final KeyPair keys;
  private final SeededRandom random;
  private final String keyId;

  PlaidSigner(long seed) {
    random = new SeededRandom(seed ^ 0x1a1dL);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("P-256 is part of every JDK", e);
    }
    keyId = new java.util.UUID(random.nextLong(), random.nextLong()).toString();
  }

  String keyId() {
    return keyId;
  }

  /// Returns the public key as `/webhook_verification_key/get` shows it.
  ObjectNode jwk(Instant created) {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return JsonWire.JSON
        .createObjectNode()
        .put("alg", "ES256")
        .put("created_at", created.getEpochSecond())
        .put("crv", "P-256")
        .putNull("expired_at")
        .put("kid", keyId)
        .put("kty", "EC")
        .put("use", "sig")
        .put("x", Macs.base64Url(fixed(point.getAffineX())))
        .put("y", Macs.base64Url(fixed(point.getAffineY())));
  }

  /// Returns the value of the `Plaid-Verification` header.
  String jwt(byte[] body, Instant at) {
    var header = "{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\",\"typ\":\"JWT\"}";
    var claims =
        "{\"iat\":"
            + at.getEpochSecond()
            + ",\"request_body_sha256\":\""
            + Macs.sha256Hex(body)
            + "\"}";
    var signed =
        Macs.base64Url(header.getBytes(UTF_8)) + "." + Macs.base64Url(claims.getBytes(UTF_8));
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate(), random);
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + Macs.base64Url(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ES256 is part of every JDK", e);
    }
  }

  private static byte[] fixed(BigInteger coordinate) {
    var bytes = coordinate.toByteArray();
    var padded = new byte[COORDINATE_BYTES];
    var from = Math.max(0, bytes.length - COORDINATE_BYTES);
    var length = bytes.length - from;
    System.arraycopy(bytes, from, padded, COORDINATE_BYTES - length, length);
    return Arrays.copyOf(padded, COORDINATE_BYTES);
  }
}
