package com.oodaloo.sandbox;

import java.net.URI;

/// Where the sandbox is reached, and the secrets it shares with its callers.
public record SandboxSettings(
    URI baseUrl,
    String jobberClientId,
    String jobberClientSecret,
    String plaidClientId,
    String plaidSecret,
    String stripeApiKey,
    String stripeWebhookSecret,
    long seed) {}
