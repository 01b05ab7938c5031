/// The cash of thirteen weeks to come: open invoices, the firm's own flow of work, its bills.
///
/// The one rule: only what was known on the day of the forecast counts, and what is not known well
/// gets a wide band. Whole cents and thousandths. May import cash and its bills.
@NullMarked
package com.oodaloo.domain.cash.ahead;

import org.jspecify.annotations.NullMarked;
