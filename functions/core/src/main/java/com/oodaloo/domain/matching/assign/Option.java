package com.oodaloo.domain.matching.assign;

/// One thing that one slot may be given. A slot is given one of its options, or none.
public interface Option {
  /// Which slot it is for.
  int slot();

  /// How much likelier it is than what nobody knows of, in thousandths of a doubling.
  int millibits();
}
