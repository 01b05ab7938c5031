/// A processor's lump to the bank, taken apart by its balance transactions. The one rule: the net
/// of the parts is the net of the payout. May import money, time, firm.
@NullMarked
package com.oodaloo.domain.payout;

import org.jspecify.annotations.NullMarked;
