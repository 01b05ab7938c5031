package com.oodaloo.adapters.dynamodb;

/// The names of the tables.
public record Tables(String firms, String cursors, String events, String books, String digests) {
  static final String BY_ACCOUNT = "by-account";
  static final String BY_DUE = "by-due";
  static final String OPEN = "open";
}
