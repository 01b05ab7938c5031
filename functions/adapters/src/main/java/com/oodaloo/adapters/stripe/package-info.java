/// Stripe: its webhooks and its payouts, taken apart by their balance transactions. The one rule:
/// an event is only a wake-up; what a payout holds is read again from the API. Amounts are minor
/// units on the wire already. May import core, `wire`, the JDK's HTTP client.
@NullMarked
package com.oodaloo.adapters.stripe;

import org.jspecify.annotations.NullMarked;
