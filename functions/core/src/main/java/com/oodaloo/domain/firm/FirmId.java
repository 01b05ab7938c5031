package com.oodaloo.domain.firm;

import java.util.regex.Pattern;

/// The tenant's key: every row, message and link begins with one. Made from the Jobber account, so
/// that connecting the same account twice finds the same firm.
public record FirmId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public FirmId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a firm id is 1-64 of A-Z a-z 0-9 _ -, got " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
