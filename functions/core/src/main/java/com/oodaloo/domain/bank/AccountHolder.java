package com.oodaloo.domain.bank;

/// Whose account this is, with the evidence. Until it is known to be the business's, its lines stay
/// out of the books.
public sealed interface AccountHolder {
  /// One sentence: why we think so.
  String evidence();

  record Business(String evidence) implements AccountHolder {}

  record Personal(String evidence) implements AccountHolder {}

  record Undecided(String evidence) implements AccountHolder {}

  /// Whether the owner said it, who may say otherwise another time.
  default boolean isOwnersWord() {
    return evidence().startsWith(WhoseAccount.OWNER);
  }
}
