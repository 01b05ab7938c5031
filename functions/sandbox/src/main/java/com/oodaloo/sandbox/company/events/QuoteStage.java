package com.oodaloo.sandbox.company.events;

/// How far a quote has come.
public enum QuoteStage {
  DRAFT,
  AWAITING_RESPONSE,
  CHANGES_REQUESTED,
  APPROVED,
  CONVERTED,
  ARCHIVED
}
