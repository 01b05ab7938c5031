/// EventBridge on a clock that can be moved: fires what the template schedules.
///
/// The one rule: nothing due in a jump is lost, and what comes round every minute comes round once.
/// Imports `local.functions` and `local.template`.
@NullMarked
package com.oodaloo.local.schedule;

import org.jspecify.annotations.NullMarked;
