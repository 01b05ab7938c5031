package com.oodaloo.app.operate;

/// Brings kept rows to the schema that is written today, while functions of this version and of the
/// one before go on reading and writing.
public interface Migration {
  /// What a run found.
  ///
  /// @param behind rows of an earlier schema
  /// @param brought those of them that are of today's now
  record Run(int behind, int brought) {}

  /// Looks at all rows. What a function changed meanwhile is left to the next run.
  ///
  /// @param most at most so many rows are written; 0 only counts
  /// @throws com.oodaloo.app.Unavailable when the table does not answer; run again
  Run run(int most);
}
