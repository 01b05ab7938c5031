package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an endpoint comes to.
sealed interface EndpointAnswer {
  record Fine(ObjectNode body) implements EndpointAnswer {}

  record Refused(PlaidError error) implements EndpointAnswer {}

  /// Bytes that are no answer of Plaid's at all.
  record Raw(int status, String text) implements EndpointAnswer {}
}
