package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.wire.JsonWire;

/// A refusal in Plaid's words. Programs branch on the code alone.
record PlaidError(int status, String type, String code, String message) {
  static PlaidError input(String code, String message) {
    return new PlaidError(400, "INVALID_INPUT", code, message);
  }

  static PlaidError request(String code, String message) {
    return new PlaidError(400, "INVALID_REQUEST", code, message);
  }

  ObjectNode body(String requestId) {
    return JsonWire.JSON
        .createObjectNode()
        .put("display_message", (String) null)
        .put(
            "documentation_url",
            "https://plaid.com/docs/?ref=error#" + code.toLowerCase(java.util.Locale.ROOT))
        .put("error_code", code)
        .put("error_message", message)
        .put("error_type", type)
        .put("request_id", requestId)
        .put("suggested_action", (String) null);
  }
}
