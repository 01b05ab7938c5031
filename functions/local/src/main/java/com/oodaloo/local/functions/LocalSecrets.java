package com.oodaloo.local.functions;

import java.util.Map;
import java.util.TreeMap;

/// The secrets of the local world: from the process's environment, where the cloud has them in
/// Secrets Manager, and otherwise values that protect nothing but the sandbox.
public final class LocalSecrets {
  private static final Map<String, String> SANDBOX =
      Map.of(
          "JOBBER_CLIENT_ID", "sandbox-jobber-client",
          "JOBBER_CLIENT_SECRET", "sandbox-jobber-secret",
          "PLAID_CLIENT_ID", "sandbox-plaid-client",
          "PLAID_SECRET", "sandbox-plaid-secret",
          "STRIPE_API_KEY", "sandbox-stripe-key",
          "STRIPE_WEBHOOK_SECRET", "whsec_sandbox",
          "OODALOO_LINK_KEY", "sandbox-link-key-0123456789abcdef",
          "OODALOO_TOKEN_KEY", "c2FuZGJveC10b2tlbi1rZXktMDEyMzQ1Njc4OWFiY2Q=");

  private LocalSecrets() {}

  /// Every secret by the name of its environment variable.
  public static Map<String, String> from(Map<String, String> environment) {
    var secrets = new TreeMap<>(SANDBOX);
    SANDBOX
        .keySet()
        .forEach(name -> {
          String given = environment.getOrDefault(name, "");
          if (!given.isBlank()) {
            secrets.put(name, given);
          }
        });
    return Map.copyOf(secrets);
  }
}
