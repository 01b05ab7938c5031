package com.oodaloo.bench.accuracy;

import com.oodaloo.sandbox.worlds.Profile;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/// Reads a profile as it is printed: `card-heavy`.
final class ProfileWord implements ITypeConverter<Profile> {
  @Override
  public Profile convert(String word) {
    return Profile.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
