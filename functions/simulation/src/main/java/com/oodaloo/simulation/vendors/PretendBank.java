package com.oodaloo.simulation.vendors;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.BankLink.BankItem;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Plaid's `/transactions/sync`: a cursor is how many changes its holder knows; a loop whose rows
/// change while it is paged is to be begun again; what came and went since is never mentioned.
public final class PretendBank {
  private final Map<String, Item> items = new TreeMap<>();

  private record Line(String id, Optional<BankTransaction> row) {}

  private static final class Item {
    final String account;
    final String name;
    final List<Line> changes = new ArrayList<>();
    boolean isEnded = true;

    Item(String account, String name) {
      this.account = account;
      this.name = name;
    }

    Map<String, BankTransaction> after(int known) {
      Map<String, BankTransaction> rows = new TreeMap<>();
      for (Line line : changes.subList(0, known)) {
        line.row().ifPresentOrElse(row -> rows.put(line.id(), row), () -> rows.remove(line.id()));
      }
      return rows;
    }
  }

  public void open(Company company) {
    String name = "Checking " + company.mark();
    items.put(company.item(), new Item(company.bankAccount(), name));
    items.put(company.secondItem(), new Item("second" + company.bankAccount(), name));
  }

  public void put(Company company, BankTransaction row) {
    item(company.item()).changes.add(new Line(row.id(), Optional.of(row)));
  }

  public void remove(Company company, String id) {
    item(company.item()).changes.add(new Line(id, Optional.empty()));
  }

  /// The lines as they truly are.
  public Map<String, BankTransaction> truth(Company company) {
    Item item = item(company.item());
    return item.after(item.changes.size());
  }

  public BankFeed.Page sync(Tokens tokens, String cursor, int pageRows) {
    Item item = entered(tokens);
    String[] words = cursor.isEmpty() ? new String[] {"0"} : cursor.split(":", -1);
    int known = Integer.parseInt(words[0]);
    int head = item.changes.size();
    int from = words.length == 3 ? Integer.parseInt(words[2]) : 0;
    if (words.length == 3 && Integer.parseInt(words[1]) != head) {
      throw new Rejected(Rejected.Reason.MUTATION, "changed while paged");
    }
    List<Line> news = news(item.after(known), item.after(head));
    List<Line> page = news.subList(from, Math.min(news.size(), from + pageRows));
    boolean more = from + page.size() < news.size();
    String next = more ? known + ":" + head + ":" + (from + page.size()) : Integer.toString(head);
    Map<String, BankTransaction> before = item.after(known);
    return new BankFeed.Page(
        page.stream()
            .filter(line -> !before.containsKey(line.id()))
            .flatMap(line -> line.row().stream())
            .toList(),
        page.stream()
            .filter(line -> before.containsKey(line.id()))
            .flatMap(line -> line.row().stream())
            .toList(),
        page.stream().filter(line -> line.row().isEmpty()).map(Line::id).toList(),
        next,
        more,
        BankFeed.History.COMPLETE);
  }

  private static List<Line> news(
      Map<String, BankTransaction> before, Map<String, BankTransaction> after) {
    List<Line> news = new ArrayList<>();
    after.forEach((id, row) -> {
      if (!row.equals(before.get(id))) {
        news.add(new Line(id, Optional.of(row)));
      }
    });
    before.keySet().stream()
        .filter(id -> !after.containsKey(id))
        .forEach(id -> news.add(new Line(id, Optional.empty())));
    return news;
  }

  public List<BankAccount> accounts(String itemId) {
    Item item = item(itemId);
    long cents =
        item.after(item.changes.size()).values().stream()
            .mapToLong(row -> row.amount().cents())
            .sum();
    return List.of(
        new BankAccount(
            item.account,
            item.name,
            new AccountHolder.Business("The bank says so."),
            new Money(cents, Company.USD),
            itemId));
  }

  public Map<String, List<String>> owners() {
    return Map.of();
  }

  /// The public token is the item's id here, and so is its access token.
  public BankItem exchange(String publicToken) {
    item(publicToken).isEnded = false;
    return new BankItem(publicToken, Tokens.lasting(publicToken));
  }

  /// Ends the connection; nobody is billed for it any more.
  public boolean removed(Tokens tokens) {
    entered(tokens).isEnded = true;
    return true;
  }

  /// Whether nothing of the company is connected.
  public boolean isEnded(Company company) {
    return item(company.item()).isEnded && item(company.secondItem()).isEnded;
  }

  private Item entered(Tokens tokens) {
    Item item = item(tokens.access());
    if (item.isEnded) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "the item was removed");
    }
    return item;
  }

  private Item item(String id) {
    return Optional.ofNullable(items.get(id))
        .orElseThrow(() -> new Rejected(Rejected.Reason.UNAUTHORIZED, "no such item"));
  }
}
