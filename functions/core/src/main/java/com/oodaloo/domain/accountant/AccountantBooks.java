package com.oodaloo.domain.accountant;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that was read of the accountant's program. Lists are sorted by day, then id.
public record AccountantBooks(
    List<BookedAccount> accounts,
    List<BookedCustomer> customers,
    List<BookedInvoice> invoices,
    List<BookedReceipt> receipts,
    List<BookedDeposit> deposits) {
  public AccountantBooks {
    accounts = List.copyOf(accounts);
    customers = customers.stream().sorted(Comparator.comparing(BookedCustomer::id)).toList();
    invoices =
        invoices.stream()
            .sorted(Comparator.comparing(BookedInvoice::date).thenComparing(BookedInvoice::id))
            .toList();
    receipts =
        receipts.stream()
            .sorted(Comparator.comparing(BookedReceipt::date).thenComparing(BookedReceipt::id))
            .toList();
    deposits =
        deposits.stream()
            .sorted(Comparator.comparing(BookedDeposit::date).thenComparing(BookedDeposit::id))
            .toList();
  }

  Set<String> ids(BookedAccount.Use use) {
    return accounts.stream()
        .filter(account -> account.use() == use)
        .map(BookedAccount::id)
        .collect(Collectors.toSet());
  }

  /// The payments that no deposit took to the bank, oldest first.
  List<BookedReceipt> waiting() {
    Set<String> places = ids(BookedAccount.Use.WAITING);
    Set<String> taken =
        deposits.stream()
            .flatMap(deposit -> deposit.lines().stream())
            .map(BookedDeposit.Line::receiptId)
            .collect(Collectors.toSet());
    return receipts.stream()
        .filter(receipt -> receipt.amount().isPositive())
        .filter(receipt -> places.contains(receipt.accountId()))
        .filter(receipt -> receipt.depositId().isEmpty() && !taken.contains(receipt.id()))
        .toList();
  }

  Map<String, BookedReceipt> receiptsById() {
    Map<String, BookedReceipt> byId = new HashMap<>();
    receipts.forEach(receipt -> byId.put(receipt.id(), receipt));
    return byId;
  }

  Optional<BookedAccount> account(String id) {
    return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
  }
}
