package com.oodaloo.local.world;

import java.util.Map;

/// A signed webhook on its way: the exact bytes that were signed. Nobody changes the array.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Webhook(String path, Map<String, String> headers, byte[] body) {
  public Webhook {
    headers = Map.copyOf(headers);
  }
}
