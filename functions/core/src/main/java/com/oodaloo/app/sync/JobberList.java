package com.oodaloo.app.sync;

/// The lists that are read from Jobber, in the order in which they are read: what others refer to
/// comes first.
public enum JobberList {
  CLIENTS,
  QUOTES,
  JOBS,
  INVOICES,
  PAYMENTS,
  PAYOUTS
}
