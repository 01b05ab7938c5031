/// Reads Jobber by cursor and watermark, list by list, within its query points.
///
/// The one rule: a pass that ran out of points or time goes on where it stopped.
@NullMarked
package com.oodaloo.app.sync.jobber;

import org.jspecify.annotations.NullMarked;
