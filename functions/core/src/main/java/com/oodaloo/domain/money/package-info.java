/// Exact money: minor units and a currency. Money in is positive. The one rule: nothing here rounds
/// unless the rounding mode stands in the call. Imports nothing of ours.
@NullMarked
package com.oodaloo.domain.money;

import org.jspecify.annotations.NullMarked;
