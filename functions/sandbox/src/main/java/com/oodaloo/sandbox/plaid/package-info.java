/// Plaid, pretending: items, accounts, the `/transactions/sync` loop, and ES256-signed webhooks.
///
/// A positive amount is money OUT of the account here and nowhere else. A pending line never
/// becomes a posted one: it is removed, and another line is added.
@NullMarked
package com.oodaloo.sandbox.plaid;

import org.jspecify.annotations.NullMarked;
