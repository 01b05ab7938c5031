package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.hashing.Base64Url;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Optional;

/// ECDSA over P-256 with SHA-256, which JWTs call ES256.
final class P256 {
  static final int SIGNATURE_BYTES = 64;
  private static final int COORDINATE_BYTES = 32;

  private P256() {}

  /// The key a JWK spells; empty when it is of another kind or no point of the curve.
  static Optional<PublicKey> key(JsonNode jwk) {
    Optional<byte[]> x = coordinate(text(jwk, "x"));
    Optional<byte[]> y = coordinate(text(jwk, "y"));
    boolean kind =
        text(jwk, "kty").equals("EC")
            && text(jwk, "crv").equals("P-256")
            && text(jwk, "alg").equals("ES256")
            && text(jwk, "use").equals("sig");
    if (!kind || x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    try {
      ECPoint point = new ECPoint(new BigInteger(1, x.get()), new BigInteger(1, y.get()));
      ECParameterSpec curve = curve();
      return isOn(curve, point)
          ? Optional.of(
              KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)))
          : Optional.empty();
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  /// Whether the 64 bytes, r and s side by side, sign the message.
  static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static Optional<byte[]> coordinate(String text) {
    return Base64Url.decode(text).filter(bytes -> bytes.length == COORDINATE_BYTES);
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  /// y² = x³ + ax + b in the field; the key factory does not ask.
  private static boolean isOn(ECParameterSpec spec, ECPoint point) {
    BigInteger p = ((ECFieldFp) spec.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right =
        x.multiply(x).add(spec.getCurve().getA()).multiply(x).add(spec.getCurve().getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
  }
}
