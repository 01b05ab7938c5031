package com.oodaloo.domain.ledger;

/// One account of the firm's chart: programs find it by its name, or by its code.
public record LedgerAccount(String code, String name, AccountType type) {
  /// Whether each of its lines belongs to one client.
  public boolean isByClient() {
    return type == AccountType.RECEIVABLE;
  }
}
