package com.oodaloo.adapters.secrets;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.app.Rejected;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/// A key of AWS KMS, which never leaves it. The firm stands in the encryption context, so that KMS
/// refuses another firm's data key, and its log says whose tokens were opened.
///
/// A wrapped key names the key that wrapped it: after a change of keys the old rows open as long as
/// the function's role allows the old one, and KMS turns the material of one key by itself.
public final class KmsMasterKey implements MasterKey {
  private final KmsClient kms;
  private final String keyId;

  public KmsMasterKey(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public DataKey fresh(Map<String, String> context) {
    GenerateDataKeyResponse answer =
        AwsCalls.call(
            "making of a data key",
            () ->
                kms.generateDataKey(ask ->
                    ask.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context)));
    return DataKey.of(answer.plaintext().asByteArray(), answer.ciphertextBlob().asByteArray());
  }

  @Override
  public DataKey unwrap(byte[] wrapped, Map<String, String> context) {
    DecryptResponse answer =
        AwsCalls.call("opening of a data key", () -> decrypted(wrapped, context));
    return DataKey.of(answer.plaintext().asByteArray(), wrapped);
  }

  private DecryptResponse decrypted(byte[] wrapped, Map<String, String> context) {
    try {
      return kms.decrypt(
          ask -> ask.ciphertextBlob(SdkBytes.fromByteArray(wrapped)).encryptionContext(context));
    } catch (InvalidCiphertextException | IncorrectKeyException ignored) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "no data key that KMS wrapped for this");
    }
  }
}
