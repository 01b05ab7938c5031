package com.oodaloo.bench.accuracy;

import com.oodaloo.sandbox.worlds.Seeds;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/// Reads `tuning` and `judging`.
public final class SeedsWord implements ITypeConverter<Seeds> {
  @Override
  public Seeds convert(String word) {
    return Seeds.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
