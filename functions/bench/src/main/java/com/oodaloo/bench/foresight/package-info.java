/// How good the forecast of cash is, held against what came: worlds whose every week is known.
///
/// The one rule: tuned on tuning worlds, judged on judging worlds, of which only totals are
/// printed.
@NullMarked
package com.oodaloo.bench.foresight;

import org.jspecify.annotations.NullMarked;
