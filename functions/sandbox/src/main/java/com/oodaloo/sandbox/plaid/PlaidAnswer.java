package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an endpoint comes to.
sealed interface PlaidAnswer {
  record Fine(ObjectNode body) implements PlaidAnswer {}

  record Refused(PlaidError error) implements PlaidAnswer {}

  /// Bytes that are no answer of Plaid's at all.
  record Raw(int status, String text) implements PlaidAnswer {}
}
