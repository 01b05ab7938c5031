package com.oodaloo.sandbox.plaid;

/// Answers of Plaid's that nobody wishes for; each can be asked for by name.
public enum PlaidFault {
  MUTATION(
      400,
      "TRANSACTIONS_ERROR",
      "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION",
      "Underlying transaction data changed since last page was fetched."),
  FOREIGN_CURSOR(
      400, "INVALID_REQUEST", "INVALID_FIELD", "cursor not associated with access_token"),
  LOGIN_REQUIRED(400, "ITEM_ERROR", "ITEM_LOGIN_REQUIRED", "the login details have changed"),
  PERMISSION_REVOKED(400, "ITEM_ERROR", "USER_PERMISSION_REVOKED", "the user revoked access"),
  PERMISSION_REVOKED_AS_INPUT(
      400, "INVALID_INPUT", "USER_PERMISSION_REVOKED", "the user revoked access"),
  ITEM_GONE(400, "ITEM_ERROR", "ITEM_NOT_FOUND", "the item was removed"),
  SYNC_LIMIT(429, "RATE_LIMIT_EXCEEDED", "TRANSACTIONS_SYNC_LIMIT", "rate limit exceeded"),
  INTERNAL(500, "API_ERROR", "INTERNAL_SERVER_ERROR", "an unexpected error occurred"),
  MAINTENANCE(503, "API_ERROR", "PLANNED_MAINTENANCE", "planned maintenance"),
  BANK_DOWN(400, "INSTITUTION_ERROR", "INSTITUTION_DOWN", "this institution is down"),
  ACCESS_NOT_GRANTED(400, "ITEM_ERROR", "ACCESS_NOT_GRANTED", "access to identity was not granted"),
  PRODUCTS_NOT_SUPPORTED(400, "ITEM_ERROR", "PRODUCTS_NOT_SUPPORTED", "identity is not supported"),
  ADDITIONAL_CONSENT_REQUIRED(
      400, "INVALID_INPUT", "ADDITIONAL_CONSENT_REQUIRED", "client does not have user consent"),
  INVALID_KEYS(400, "INVALID_INPUT", "INVALID_API_KEYS", "invalid client_id or secret provided"),
  /// A gateway's page in place of an answer.
  HTML_LIMIT(429, "", "", "<html><body>Too Many Requests</body></html>"),
  /// The connection ends in the middle of the text.
  CUT_SHORT(200, "", "", "{\"added\":[{\"transaction_id\":\"t"),
  /// An answer without a word of what it must hold.
  HOLLOW(200, "", "", "{\"request_id\":\"r1\"}");

  private final int status;
  private final String type;
  private final String code;
  private final String message;

  PlaidFault(int status, String type, String code, String message) {
    this.status = status;
    this.type = type;
    this.code = code;
    this.message = message;
  }

  EndpointAnswer answer() {
    return type.isEmpty()
        ? new EndpointAnswer.Raw(status, message)
        : new EndpointAnswer.Refused(error());
  }

  PlaidError error() {
    return new PlaidError(status, type, code, message);
  }
}
