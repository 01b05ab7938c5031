package com.oodaloo.adapters.secrets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/// KMS as far as a vault sees it: keys by number, each opened in its own context only. No engine on
/// this machine speaks KMS.
final class PretendKms implements KmsClient {
  final List<String> calls = new ArrayList<>();
  boolean isDown;
  private final Map<String, Map<String, String>> contexts = new HashMap<>();

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    answerable("generate " + request.keyId() + " " + request.keySpecAsString());
    String wrapped = "wrapped-" + contexts.size();
    contexts.put(wrapped, request.encryptionContext());
    return GenerateDataKeyResponse.builder()
        .plaintext(SdkBytes.fromByteArray(key(wrapped)))
        .ciphertextBlob(SdkBytes.fromUtf8String(wrapped))
        .build();
  }

  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    answerable("decrypt");
    String wrapped = request.ciphertextBlob().asUtf8String();
    if (!request.encryptionContext().equals(contexts.get(wrapped))) {
      throw InvalidCiphertextException.builder().statusCode(400).build();
    }
    return DecryptResponse.builder().plaintext(SdkBytes.fromByteArray(key(wrapped))).build();
  }

  private void answerable(String call) {
    calls.add(call);
    if (isDown) {
      throw KmsException.builder().statusCode(503).message("down").build();
    }
  }

  private static byte[] key(String wrapped) {
    byte[] key = new byte[32];
    key[0] = (byte) wrapped.hashCode();
    return key;
  }

  @Override
  public String serviceName() {
    return "kms";
  }

  @Override
  public void close() {}
}
