package com.oodaloo.domain.matching.assign;

/// What options take, as numbers from 0. Two options that take one thing exclude each other.
///
/// @param <T> the options
public interface Conflicts<T extends Option> {
  /// How many different things can be taken; every number is smaller.
  int count();

  /// What one option takes, each thing once.
  int[] of(T option);
}
