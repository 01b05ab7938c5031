package com.oodaloo.local.functions;

import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.ResolvedNames;
import com.oodaloo.local.engines.Engines;
import java.util.HashMap;
import java.util.Map;

/// A function's environment here: what the template declares, and what is different on one machine.
///
/// Different are the vendors' addresses (the sandbox, unless the process's environment names
/// others), the engines' endpoints, tokens sealed under a key of this machine where the cloud has
/// KMS (`OODALOO_TOKEN_KEYS=local`), and `OODALOO_JOBBER_DELAY_SECONDS=0`: the five seconds that a
/// Jobber message waits in the cloud would be real seconds in a queue that knows nothing of the
/// movable clock.
public final class LocalEnvironment {
  /// The tray is not told its own address in the cloud, where it is the host it is asked under;
  /// here it lies under a path of the gateway.
  private static final String TRAY_URL = "OODALOO_TRAY_URL";

  private final ResolvedNames physical;
  private final Map<String, String> overlay;

  public LocalEnvironment(ResolvedNames physical, Engines engines, Map<String, String> vendorUrls) {
    this.physical = physical;
    this.overlay = new HashMap<>(vendorUrls);
    overlay.put("AWS_REGION", Engines.REGION);
    overlay.put("AWS_ENDPOINT_URL_DYNAMODB", engines.dynamoDb().toString());
    overlay.put("AWS_ENDPOINT_URL_SQS", engines.sqs().toString());
    overlay.put("AWS_ENDPOINT_URL_SESV2", engines.ses().toString());
    overlay.put("AWS_ENDPOINT_URL_EVENTBRIDGE", engines.eventBridge().toString());
    overlay.put("AWS_ACCESS_KEY_ID", "local");
    overlay.put("AWS_SECRET_ACCESS_KEY", "local");
    overlay.put("OODALOO_JOBBER_DELAY_SECONDS", "0");
    overlay.put("OODALOO_TOKEN_KEYS", "local");
    overlay.put("OODALOO_TOKEN_KEY", physical.secret("OODALOO_TOKEN_KEY"));
  }

  /// The vendors' base URLs: the sandbox under the given address, or what the environment says.
  public static Map<String, String> vendorUrls(Map<String, String> environment, String sandboxUrl) {
    var urls = new HashMap<String, String>();
    urls.put("JOBBER_API_URL", sandboxUrl + "/jobber");
    urls.put("PLAID_API_URL", sandboxUrl + "/plaid");
    urls.put("STRIPE_API_URL", sandboxUrl + "/stripe");
    urls.replaceAll((name, sandbox) -> environment.getOrDefault(name, sandbox));
    return Map.copyOf(urls);
  }

  /// Where the bank is connected: at the sandbox, or at the host the process's environment names.
  public String plaidUrl() {
    return overlay.getOrDefault("PLAID_API_URL", "");
  }

  public Map<String, String> of(Function function) {
    var environment = new HashMap<>(function.environment(physical));
    environment.putAll(overlay);
    environment.computeIfPresent(
        TRAY_URL,
        (_, given) ->
            given.isBlank() ? physical.attribute("TrayFunctionUrl", "FunctionUrl") : given);
    return Map.copyOf(environment);
  }
}
