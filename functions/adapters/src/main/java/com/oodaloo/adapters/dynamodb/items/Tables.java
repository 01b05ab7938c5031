package com.oodaloo.adapters.dynamodb.items;

/// The names of the tables.
public record Tables(String firms, String cursors, String events, String books, String digests) {
  public static final String BY_ACCOUNT = "by-account";
  public static final String BY_DUE = "by-due";
  public static final String OPEN = "open";
}
