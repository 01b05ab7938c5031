package com.oodaloo.sandbox.plaid;

import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.BankLine;

/// Makes the bank do, line by line, what banks do: hold, post, correct, drop, bring back, rename.
public final class Teller {
  private final Feed feed;
  private final Runnable tell;

  Teller(Feed feed, Runnable tell) {
    this.feed = feed;
    this.tell = tell;
  }

  public void hold(BankLine line) {
    happen(new Feed.Change.Came(line, true, ""));
  }

  public void post(BankLine line) {
    happen(new Feed.Change.Came(line, false, ""));
  }

  /// Posts a line in the place of a hold; the hold goes first, or some other time.
  public void postFor(String heldId, BankLine line) {
    happen(new Feed.Change.Came(line, false, heldId));
  }

  /// The same line, said differently; a line that is not known comes so for the first time.
  public void correct(BankLine line) {
    happen(new Feed.Change.Came(line, false, ""));
  }

  public void drop(BankLine line) {
    happen(new Feed.Change.Went(line.id(), line.accountId()));
  }

  public void open(BankAccountCard account) {
    feed.accounts().add(account);
  }

  public void close(String accountId) {
    feed.accounts().removeIf(account -> account.id().equals(accountId));
  }

  private void happen(Feed.Change change) {
    feed.add(change);
    tell.run();
  }
}
