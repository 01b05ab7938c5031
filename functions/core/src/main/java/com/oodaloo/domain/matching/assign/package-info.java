/// Joint assignment: of all ways to settle a window at once, how likely each option is.
///
/// The one rule: every rounding makes an option less sure, never more. Imports `run` and `weight`.
@NullMarked
package com.oodaloo.domain.matching.assign;

import org.jspecify.annotations.NullMarked;
