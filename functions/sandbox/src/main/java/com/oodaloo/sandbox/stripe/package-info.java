/// Stripe, pretending: a payout, its balance transactions, and the signed `payout.paid` event.
///
/// The demo company has no Stripe account of its own; a world that has one says so with its own
/// event.
@NullMarked
package com.oodaloo.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
