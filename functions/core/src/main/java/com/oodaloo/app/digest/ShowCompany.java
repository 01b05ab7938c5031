package com.oodaloo.app.digest;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.cash.CashBehind;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The company at a glance: the digest of this week's Monday from the books of now, and the cash of
/// the weeks before. Reads only.
public final class ShowCompany {
  private static final int WEEKS = 12;

  private final Firms firms;
  private final BooksReader library;
  private final Clock clock;

  public ShowCompany(Firms firms, BooksReader library, Clock clock) {
    this.firms = firms;
    this.library = library;
    this.clock = clock;
  }

  public record Company(Digest digest, List<CashBehind> behind) {
    public Company {
      behind = List.copyOf(behind);
    }
  }

  /// Empty when there is no such firm.
  public Optional<Company> of(FirmId id) {
    return firms.find(id).map(this::company);
  }

  private Company company(Firm firm) {
    LocalDate today = firm.zone().dayOf(clock.instant());
    LocalDate monday = Week.of(today).monday();
    FirmBooks kept = library.load(firm, today);
    return new Company(
        DigestComposer.compose(kept.sources(new PriorForecast.Nothing()), monday),
        CashBehind.of(kept.books(), DigestTime.reported(monday).trailing(WEEKS)));
  }
}
