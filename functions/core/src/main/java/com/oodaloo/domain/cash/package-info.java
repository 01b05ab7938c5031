/// On which day money is to be expected, as a range and not as a promise. The one rule: only what
/// was known on the day of the forecast counts. Whole numbers throughout, lateness in thousandths
/// of a day. May import matching and below.
@NullMarked
package com.oodaloo.domain.cash;

import org.jspecify.annotations.NullMarked;
