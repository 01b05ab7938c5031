/// Shows the tray and takes the owner's answers. The one rule: an answer is an appended event, and
/// the second of two simultaneous answers is told of the first.
@NullMarked
package com.oodaloo.app.tray;

import org.jspecify.annotations.NullMarked;
