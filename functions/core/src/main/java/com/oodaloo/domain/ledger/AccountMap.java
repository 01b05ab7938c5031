package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which account of the firm's chart each purpose and each bank account is booked on.
///
/// `banks` is by the bank account's id. A purpose that is not in `roles` has its usual account.
public record AccountMap(Map<LedgerRole, LedgerAccount> roles, Map<String, LedgerAccount> banks) {
  private static final int FIRST_BANK_CODE = 1001;

  /// The longest name of an account that every importer takes: a desktop program's is the shortest.
  private static final int NAME_MAX = 31;

  private static final int MASK_MAX = 6;

  public AccountMap {
    roles = Map.copyOf(roles);
    banks = Map.copyOf(banks);
  }

  /// The usual accounts of a contractor, and one for each bank account of the business under its
  /// name at the bank.
  public static AccountMap usual(Books books) {
    Map<String, LedgerAccount> banks = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    int code = FIRST_BANK_CODE;
    for (BankAccount account : books.businessAccounts()) {
      banks.put(account.id(), bank(account, Integer.toString(code), names));
      code++;
    }
    return new AccountMap(new EnumMap<>(LedgerRole.class), banks);
  }

  /// Two accounts of one name would be one in a chart, so the second says which it is. A colon
  /// would make it a part of another.
  private static LedgerAccount bank(BankAccount account, String code, Set<String> names) {
    String plain = account.name().replaceAll("[:\\p{Cc}\\s]+", " ").strip();
    String base = plain.isEmpty() ? "Bank Account" : plain;
    String digits = cut(account.mask().replaceAll("[^\\p{Alnum}]+", ""), MASK_MAX);
    String mask = digits.isEmpty() ? "" : " " + digits;
    String shown = cut(base, NAME_MAX - mask.length()) + mask;
    String name = names.add(shown) ? shown : cut(base, NAME_MAX - code.length() - 1) + " " + code;
    return new LedgerAccount(code, name, account.isCard() ? AccountType.CARD : AccountType.BANK);
  }

  private static String cut(String name, int max) {
    return name.codePointCount(0, name.length()) <= max
        ? name
        : name.substring(0, name.offsetByCodePoints(0, max)).strip();
  }

  public LedgerAccount of(LedgerRole role) {
    return roles.getOrDefault(role, role.usual());
  }

  /// The account of a line at that bank account.
  ///
  /// @throws IllegalArgumentException when it is no account of the business
  public LedgerAccount bank(String accountId) {
    LedgerAccount bank = banks.get(accountId);
    if (bank == null) {
      throw new IllegalArgumentException("no business account: " + accountId);
    }
    return bank;
  }

  /// Every account there is, by code.
  public List<LedgerAccount> all() {
    return Stream.concat(banks.values().stream(), Stream.of(LedgerRole.values()).map(this::of))
        .distinct()
        .sorted(Comparator.comparing(LedgerAccount::code))
        .toList();
  }
}
