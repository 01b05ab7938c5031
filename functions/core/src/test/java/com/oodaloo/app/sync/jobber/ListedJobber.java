package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.Entry;
import com.oodaloo.domain.invoice.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A Jobber of lists in memory, two rows a page, that can be made to fail at one call.
public final class ListedJobber implements JobberSource {
  static final int ROWS_A_PAGE = 2;

  public final List<Request> asked = new ArrayList<>();
  final Set<Tokens> dead = new HashSet<>();

  /// What every page of invoices leaves out.
  final List<String> unreadable = new ArrayList<>();

  private final Map<JobberList, Map<String, BookChange>> rows = new LinkedHashMap<>();
  private int calls;

  /// What a call that fails asks for.
  public Duration pause = Duration.ofSeconds(30);

  private int failing = -1;

  /// What happens at each call, before it is answered.
  Runnable meanwhile = () -> {};

  ListedJobber has(JobberList list, BookChange... changes) {
    for (BookChange change : changes) {
      rows(list).put(Entry.of(change).orElseThrow().id(), change);
    }
    return this;
  }

  void deletes(JobberList list, String id) {
    rows(list).remove(id);
  }

  /// Call number `call` from now on is not answered, as if we had been stopped there.
  public void failsAt(int call) {
    calls = 0;
    failing = call;
  }

  public int calls() {
    return calls;
  }

  @Override
  public Page read(Request request) {
    asked.add(request);
    answer(request.account());
    List<BookChange> all = List.copyOf(rows(request.list()).values());
    int from = request.after().isEmpty() ? 0 : Integer.parseInt(request.after());
    int to = Math.min(all.size(), from + ROWS_A_PAGE);
    String next = to < all.size() ? Integer.toString(to) : "";
    boolean whole = request.list() != JobberList.INVOICES;
    return new Page(all.subList(from, to), next, whole ? List.of() : unreadable);
  }

  @Override
  public Ids ids(Account account, JobberList list, String after) {
    answer(account);
    return new Ids(List.copyOf(rows(list).keySet()), "");
  }

  @Override
  public boolean isThere(Account account, JobberList list, String id) {
    answer(account);
    return rows(list).containsKey(id);
  }

  /// The few words that tests use; what Jobber's own words mean is the adapter's to know.
  @Override
  public JobberNotice notice(WebhookEvent event) {
    String id = event.itemId();
    return switch (event.topic()) {
      case "INVOICE_UPDATE" -> new JobberNotice.Changed(JobberList.INVOICES, id);
      case "EXPENSE_CREATE" -> new JobberNotice.Changed(JobberList.EXPENSES, id);
      case "PAYMENT_CREATE" -> new JobberNotice.Changed(JobberList.PAYMENTS, id);
      case "INVOICE_DESTROY" -> new JobberNotice.Removed(JobberList.INVOICES, id);
      case "QUOTE_SENT" -> new JobberNotice.QuoteReached(id, Quote.AWAITING_RESPONSE);
      case "VISIT_COMPLETE" -> new JobberNotice.WorkedOn();
      case "APP_DISCONNECT" -> new JobberNotice.Disconnected();
      default -> new JobberNotice.Unspecified();
    };
  }

  private void answer(Account account) {
    calls++;
    meanwhile.run();
    if (dead.contains(account.tokens())) {
      throw new Rejected(Rejected.Reason.UNAUTHORIZED, "dead token");
    }
    if (calls == failing) {
      throw new Unavailable("stopped here", pause);
    }
  }

  private Map<String, BookChange> rows(JobberList list) {
    return rows.computeIfAbsent(list, _ -> new LinkedHashMap<>());
  }
}
