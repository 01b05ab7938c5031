package com.oodaloo.handlers.wiring;

/// The context of an event that is only rehearsed: a minute is left, nothing is logged.
record PrimingContext() implements BareContext {
  private static final int MINUTE_MILLIS = 60_000;

  @Override
  public String getAwsRequestId() {
    return "rehearsal";
  }

  @Override
  public String getFunctionName() {
    return "";
  }

  @Override
  public int getRemainingTimeInMillis() {
    return MINUTE_MILLIS;
  }

  @Override
  public void log(String message) {}
}
