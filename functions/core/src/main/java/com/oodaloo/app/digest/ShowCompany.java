package com.oodaloo.app.digest;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.cash.CashBehind;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The company at a glance: the digest of today from the books of now, and the cash of the weeks
/// before. Reads only.
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

  /// The weeks behind are told back from the cash of now: where nobody knows it, there are none.
  private Company company(Firm firm) {
    LocalDate today = firm.mail().zone().dayOf(clock.instant());
    FirmBooks kept = library.load(firm, today);
    Digest digest = DigestComposer.compose(kept.sources(new PriorForecast.Nothing()), today);
    List<CashBehind> behind =
        digest
            .figures()
            .cash()
            .known()
            .map(cash -> CashBehind.of(kept.books(), cash, digest.week().trailing(WEEKS)))
            .orElse(List.of());
    return new Company(digest, behind);
  }
}
