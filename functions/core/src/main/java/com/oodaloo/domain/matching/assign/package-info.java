/// Joint assignment: of all ways to give slots their options at once, how sure each option is.
///
/// The one rule: it knows no invoice, no bank line and no run; every rounding makes an option less
/// sure, never more. Imports `weight`.
@NullMarked
package com.oodaloo.domain.matching.assign;

import org.jspecify.annotations.NullMarked;
