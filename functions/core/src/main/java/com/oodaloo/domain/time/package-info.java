/// Money days and business weeks. The one rule: a moment becomes a day only through the firm's
/// `BusinessZone`. Imports nothing of ours.
@NullMarked
package com.oodaloo.domain.time;

import org.jspecify.annotations.NullMarked;
