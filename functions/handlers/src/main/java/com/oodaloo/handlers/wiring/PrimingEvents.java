package com.oodaloo.handlers.wiring;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.wiring.Priming.Scene;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.HexFormat;

/// The events a function can rehearse on. Each is refused, or asks for nothing.
public enum PrimingEvents {
  /// A webhook whose signature is of the right form and wrong.
  UNSIGNED_WEBHOOK(
      """
      {"version":"2.0","rawPath":"/webhooks","headers":{"content-type":"application/json",\
      "x-jobber-hmac-sha256":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",\
      "stripe-signature":"t=1,v1=0000000000000000000000000000000000000000000000000000000000000000",\
      "plaid-verification":"e30.e30.AAAA"},\
      "requestContext":{"http":{"method":"POST","path":"/webhooks"}},\
      "body":"{\\"data\\":{}}","isBase64Encoded":false}\
      """),
  /// A page whose link nobody signed.
  UNSIGNED_PAGE(
      """
      {"version":"2.0","rawPath":"/","headers":{},"queryStringParameters":{"t":"v1.tray.x..1.0.0"},\
      "requestContext":{"http":{"method":"GET","path":"/"}},"isBase64Encoded":false}\
      """),
  /// A batch without a message.
  EMPTY_BATCH("{\"Records\":[]}");

  private final String event;

  PrimingEvents(String event) {
    this.event = event;
  }

  Scene with(RequestStreamHandler function) {
    return Priming.serving(function, event);
  }

  /// ES256 over nothing, with the public key of RFC 7515's example (A.3.1).
  static void verifyNothing() {
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      ECPoint point =
          new ECPoint(
              coordinate("7fcdce2770f6c45d4183cbee6fdb4b7b580733357be9ef13bacf6e3c7bd15445"),
              coordinate("c7f144cd1bbd9b7e872cdfedb9eeb9f4b3695d6ea90b24ad8a4623288588e5ad"));
      Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
      check.initVerify(
          KeyFactory.getInstance("EC")
              .generatePublic(
                  new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
      check.update(new byte[] {0});
      check.verify(new byte[64]);
    } catch (GeneralSecurityException _) {
      // An all-zero signature verifies nothing, and that is all it was for.
    }
  }

  private static BigInteger coordinate(String hex) {
    return new BigInteger(1, HexFormat.of().parseHex(hex));
  }
}
