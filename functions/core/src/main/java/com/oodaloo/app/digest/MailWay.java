package com.oodaloo.app.digest;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.firm.MailPlan;

/// Which mail a way out leads out of: the owner's or the bookkeeper's copy, and to which address it
/// went, as a hash.
public record MailWay(String role, String addressHash) {
  private static final String OWNER = "owner";
  private static final String COPY = "copy";
  private static final int SHORT = 16;

  public static MailWay ofOwner(MailPlan plan) {
    return new MailWay(OWNER, hash(plan.recipient()));
  }

  public static MailWay ofCopy(MailPlan plan) {
    return new MailWay(COPY, hash(plan.bookkeeper()));
  }

  /// Total: what is none of ours is of nobody.
  public static MailWay read(String item) {
    String[] parts = item.split(":", 2);
    return new MailWay(parts[0], parts.length > 1 ? parts[1] : "");
  }

  public String item() {
    return role + ":" + addressHash;
  }

  public boolean isCopy() {
    return role.equals(COPY);
  }

  boolean isOf(MailPlan plan) {
    return equals(ofOwner(plan)) || (plan.hasBookkeeper() && equals(ofCopy(plan)));
  }

  private static String hash(String address) {
    return Sha256.hex(address).substring(0, SHORT);
  }
}
