/// What the accountant's program has booked, held against what the office and the bank say: money
/// counted twice, payments that never reach the bank, deposits without their fee.
///
/// The one rule: a finding names its dollars, its entries and the repair, and accuses only what is
/// unique; what fits twice is asked. Imports `books` and below.
@NullMarked
package com.oodaloo.domain.accountant;

import org.jspecify.annotations.NullMarked;
