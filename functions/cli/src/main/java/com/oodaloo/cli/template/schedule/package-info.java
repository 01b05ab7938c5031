/// Schedule expressions of EventBridge: rates and cron.
///
/// The one rule: an expression that AWS would refuse is refused here.
@NullMarked
package com.oodaloo.cli.template.schedule;

import org.jspecify.annotations.NullMarked;
