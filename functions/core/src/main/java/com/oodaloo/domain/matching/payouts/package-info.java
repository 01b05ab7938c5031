/// A processor's payout: proven by net and day, taken apart by its parts, what is left named.
///
/// The one rule: money that is there is never called missing. Imports `run` and below.
@NullMarked
package com.oodaloo.domain.matching.payouts;

import org.jspecify.annotations.NullMarked;
