package com.oodaloo.simulation.vendors;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.JobberAuthorization.AccountFacts;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.simulation.scheduler.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Jobber of several accounts: lists that lag behind their rows, stamps by the second, deletions no
/// list mentions, and refresh tokens that work once.
public final class PretendJobber {
  private static final Duration ACCESS = Duration.ofMinutes(60);

  private final VirtualTime agenda;
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, Grant> grants = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private int numbers;

  public PretendJobber(VirtualTime agenda) {
    this.agenda = agenda;
  }

  private record Grant(String account, Instant until) {}

  /// A row as it was from `at` on, in the lists from `listed` on; empty once it is deleted.
  private record Version(Instant at, Instant listed, Optional<BookChange> row) {}

  private static final class Account {
    final AccountFacts facts;
    final Map<JobberList, NavigableMap<String, List<Version>>> lists = new HashMap<>();
    String refresh = "";

    Account(AccountFacts facts) {
      this.facts = facts;
    }

    NavigableMap<String, List<Version>> list(JobberList list) {
      return lists.computeIfAbsent(list, _ -> new TreeMap<>());
    }
  }

  public void open(Company company) {
    accounts.put(company.jobber(), new Account(company.facts()));
  }

  /// A code as the owner's consent makes one.
  public String consent(Company company) {
    String code = "code-" + numbers++;
    codes.put(code, company.jobber());
    return code;
  }

  /// Changes a row, or deletes it when there is none. The list follows after `lag`.
  public void change(Company company, JobberList list, String id, Change change) {
    Instant now = agenda.instant();
    account(company.jobber())
        .list(list)
        .computeIfAbsent(id, _ -> new ArrayList<>())
        .add(new Version(now, now.plus(change.lag()), change.row()));
  }

  public record Change(Optional<BookChange> row, Duration lag) {}

  /// The rows of a list as they truly are.
  public List<BookChange> truth(Company company, JobberList list) {
    return account(company.jobber()).list(list).values().stream()
        .flatMap(versions -> versions.getLast().row().stream())
        .toList();
  }

  public JobberSource.Page read(JobberSource.Request request, int rows) {
    Account account = entered(request.account().tokens());
    Instant since =
        request.since().equals(Instant.EPOCH)
            ? Instant.MIN
            : request.since().truncatedTo(ChronoUnit.SECONDS);
    List<BookChange> page = new ArrayList<>();
    for (var entry : account.list(request.list()).tailMap(request.after(), false).entrySet()) {
      Optional<Version> listed = listed(entry.getValue());
      boolean shown = listed.filter(version -> !stamp(version).isBefore(since)).isPresent();
      if (shown && listed.orElseThrow().row().isPresent()) {
        page.add(listed.orElseThrow().row().orElseThrow());
      }
      if (page.size() == rows) {
        return new JobberSource.Page(page, entry.getKey());
      }
    }
    return new JobberSource.Page(page, "");
  }

  private static Instant stamp(Version version) {
    return version.at().truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<Version> listed(List<Version> versions) {
    return versions.stream()
        .filter(version -> !version.listed().isAfter(agenda.instant()))
        .reduce((_, later) -> later);
  }

  public JobberSource.Ids ids(JobberSource.Account asked, JobberList list) {
    Account account = entered(asked.tokens());
    return new JobberSource.Ids(
        account.list(list).entrySet().stream()
            .filter(entry -> listed(entry.getValue()).flatMap(Version::row).isPresent())
            .map(Map.Entry::getKey)
            .toList(),
        "");
  }

  public boolean isThere(JobberSource.Account asked, JobberList list, String id) {
    List<Version> versions = entered(asked.tokens()).list(list).getOrDefault(id, List.of());
    return !versions.isEmpty() && versions.getLast().row().isPresent();
  }

  public AccountFacts facts(Tokens tokens) {
    return entered(tokens).facts;
  }

  public Tokens exchange(String code) {
    String account = codes.remove(code);
    if (account == null) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "used or unknown code");
    }
    return grant(account(account));
  }

  public Tokens refresh(Tokens tokens) {
    Account account =
        accounts.values().stream()
            .filter(each -> each.refresh.equals(tokens.refresh()))
            .findFirst()
            .orElseThrow(() -> new Rejected(Rejected.Reason.UNAUTHORIZED, "dead refresh token"));
    return grant(account);
  }

  /// Ends whatever the account ever allowed.
  public void revoke(Tokens tokens) {
    Account account = entered(tokens);
    account.refresh = "";
    grants.values().removeIf(grant -> grant.account().equals(account.facts.id()));
  }

  public boolean isRevoked(Company company) {
    return account(company.jobber()).refresh.isEmpty();
  }

  private Tokens grant(Account account) {
    int number = numbers++;
    Instant until = agenda.instant().plus(ACCESS);
    account.refresh = "refresh-" + number;
    grants.put("access-" + number, new Grant(account.facts.id(), until));
    return new Tokens("access-" + number, account.refresh, until);
  }

  /// The account whose door these tokens open.
  private Account entered(Tokens tokens) {
    Grant grant = grants.get(tokens.access());
    if (grant == null || grant.until().isBefore(agenda.instant())) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "dead access token");
    }
    return account(grant.account());
  }

  private Account account(String id) {
    return Optional.ofNullable(accounts.get(id)).orElseThrow();
  }
}
