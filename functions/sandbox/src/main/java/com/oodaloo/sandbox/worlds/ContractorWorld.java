package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.books.Books;
import com.oodaloo.sandbox.worlds.draft.LineTruth;
import java.util.Comparator;
import java.util.List;

/// One contractor's weeks: what the product would know, and what is true.
public record ContractorWorld(Profile profile, long seed, Books books, List<LineTruth> truths) {
  public ContractorWorld {
    truths = truths.stream().sorted(Comparator.comparing(LineTruth::lineId)).toList();
  }

  /// The same profile and seed always make the same world.
  public static ContractorWorld of(Profile profile, long seed) {
    return new WorldWriter(profile, seed).write();
  }

  /// The same kind of firm over more weeks than the twelve, with as much of everything a week.
  public static ContractorWorld lasting(Profile profile, long seed, int weeks) {
    return new WorldWriter(profile, profile.knobs().lasting(weeks), seed).write();
  }
}
