package com.oodaloo.domain.bank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Settles whose account it is: the bank's own word first, then the names of its owners, then the
/// owner's word. Silence is neither business nor personal, and a name alone proves nothing.
public final class WhoseAccount {
  static final String OWNER = "You said";

  /// Which words the owner agreed to; a change of meaning gets another number.
  static final int WORDING = 1;

  private WhoseAccount() {}

  /// What holds when the bank now says `told` and `kept` held before.
  ///
  /// The bank calling an account personal ends every other belief; an owner who keeps an account
  /// out is not overruled; a bank that has fallen silent takes nothing back.
  public static AccountHolder settled(AccountHolder told, AccountHolder kept) {
    return switch (told) {
      case AccountHolder.Personal personal -> personal;
      case AccountHolder.Business business ->
          kept instanceof AccountHolder.Personal && kept.isOwnersWord() ? kept : business;
      case AccountHolder.Undecided _ -> kept;
    };
  }

  /// Whose account it is by the names of its owners at the bank. `others` are the names on the
  /// other accounts of the same login: some banks put every name on every account, and then a
  /// business's name among persons proves nothing.
  public static AccountHolder named(
      FirmName firm, List<String> owners, Collection<List<String>> others) {
    if (owners.isEmpty()) {
      return new AccountHolder.Undecided("The bank does not say who owns it.");
    }
    if (owners.stream().noneMatch(firm::isMeant)) {
      return new AccountHolder.Undecided("The bank names an owner who is not your company.");
    }
    boolean alone = owners.stream().allMatch(firm::isMeant);
    boolean told = others.stream().anyMatch(names -> names.stream().noneMatch(firm::isMeant));
    return alone || told
        ? new AccountHolder.Business("The bank names your company as its owner.")
        : new AccountHolder.Undecided("The bank names your company and others as its owners.");
  }

  public static AccountHolder ownersBusiness(LocalDate day) {
    return new AccountHolder.Business(
        OWNER + " on " + day + " that it is your business's account (wording " + WORDING + ").");
  }

  public static AccountHolder ownersPersonal(LocalDate day) {
    return new AccountHolder.Personal(OWNER + " on " + day + " that it is a personal account.");
  }

  public static AccountHolder ownerTookBack(LocalDate day) {
    return new AccountHolder.Undecided(OWNER + " on " + day + " that you are no longer sure.");
  }
}
