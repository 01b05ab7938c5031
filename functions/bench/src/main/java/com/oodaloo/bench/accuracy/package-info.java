/// How right a matcher is, measured on worlds whose truth is known and on public cases. The one
/// rule: of judging worlds only totals are shown. May import core and sandbox.
@NullMarked
package com.oodaloo.bench.accuracy;

import org.jspecify.annotations.NullMarked;
