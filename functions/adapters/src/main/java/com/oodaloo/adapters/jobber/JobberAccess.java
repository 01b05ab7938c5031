package com.oodaloo.adapters.jobber;

import java.net.URI;
import java.time.Duration;

/// Where Jobber is, who we are there, and which version of its API we were written for. The client
/// secret also signs the webhooks. `patience` bounds one call from first byte to last.
public record JobberAccess(
    URI base, String clientId, String clientSecret, String version, Duration patience) {
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /// The version of Jobber's API that our documents are held against.
  public static final String WRITTEN_FOR = "2026-07-27";

  public JobberAccess {
    for (String header : new String[] {clientId, clientSecret, version}) {
      if (header.isEmpty() || !header.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        throw new IllegalArgumentException("Jobber's id, secret and version are visible ASCII");
      }
    }
  }

  public static JobberAccess of(URI base, String clientId, String clientSecret, String version) {
    return new JobberAccess(base, clientId, clientSecret, version, PATIENCE);
  }

  URI at(String path) {
    String root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
  }

  @Override
  public String toString() {
    return "JobberAccess[" + base + ", version " + version + "]";
  }
}
