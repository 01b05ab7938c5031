package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.secrets.DataKeys;
import com.oodaloo.adapters.secrets.KmsMasterKey;
import com.oodaloo.adapters.secrets.LocalMasterKeys;
import com.oodaloo.adapters.secrets.MasterKey;
import com.oodaloo.adapters.secrets.TokenVault;
import java.time.Clock;
import java.util.Base64;

/// Chooses where the key is that wraps the data keys of tokens: `OODALOO_TOKEN_KEYS` says `kms` or
/// `local`, and nothing stands in for it. A Lambda refuses `local`, so that no slip in a setting
/// can leave tokens under a key that lies in the environment.
record MasterKeys(FunctionEnvironment settings, ExternalServices outside) {
  TokenVault vault(Clock clock) {
    return new TokenVault(new DataKeys(chosen(), clock));
  }

  private MasterKey chosen() {
    String choice = settings.text("OODALOO_TOKEN_KEYS");
    return switch (choice) {
      case "kms" -> new KmsMasterKey(outside.kms(), settings.text("OODALOO_KMS_KEY"));
      case "local" -> local();
      default -> throw new IllegalStateException("OODALOO_TOKEN_KEYS is neither kms nor local");
    };
  }

  private MasterKey local() {
    if (settings.optional("AWS_LAMBDA_RUNTIME_API").isPresent()) {
      throw new IllegalStateException("a Lambda seals tokens under KMS, never under a local key");
    }
    return new LocalMasterKeys(
        settings.texts("OODALOO_TOKEN_KEY").stream().map(Base64.getDecoder()::decode).toList());
  }
}
