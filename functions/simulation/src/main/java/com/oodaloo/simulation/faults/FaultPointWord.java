package com.oodaloo.simulation.faults;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `jobber-webhook/PutItem/events TIMED_OUT`, as a report prints it.
public final class FaultPointWord implements ITypeConverter<FaultPoint> {
  @Override
  public FaultPoint convert(String word) {
    try {
      return FaultPoint.parse(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("no fault point: " + word);
    }
  }
}
