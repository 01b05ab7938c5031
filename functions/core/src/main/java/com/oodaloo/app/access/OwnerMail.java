package com.oodaloo.app.access;

/// A short mail to the owner about the access to their account. `token` is that of the link in it,
/// empty where it has none; `about` an address, a moment or a source it speaks of.
public record OwnerMail(Kind kind, String to, String token, String about) {
  public enum Kind {
    /// The one-time link that proves who reads this.
    PROOF,
    /// To a new address: shall the mail go there?
    CONFIRM_ADDRESS,
    /// To the address before: it goes elsewhere now; "this wasn't me".
    ADDRESS_CHANGED,
    /// To the address it goes to from now on.
    ADDRESS_IS_YOURS,
    /// To the address before: a Jobber admin, or whoever runs Oodaloo, took the account back.
    ADDRESS_TAKEN_BACK,
    /// Somebody authorized Jobber again.
    JOBBER_AGAIN,
    BANK_CONNECTED,
    CONNECTION_ENDED,
    /// Shall everything be deleted?
    CONFIRM_ERASE,
    /// It will be, at that moment; "keep it".
    ERASE_DUE
  }
}
