/// How long the cash lasts, and on which day money is to be expected, as a range and not a promise.
///
/// The rules: transfers, loans and owner money are not burn; only what was known on the day of the
/// forecast counts. Whole numbers, lateness in thousandths of a day. May import matching and below.
@NullMarked
package com.oodaloo.domain.cash;

import org.jspecify.annotations.NullMarked;
