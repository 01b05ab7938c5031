/// The month packet for the bookkeeper: what was matched, paid out and left open. The one rule: it
/// is read from the books as they are now and writes nothing.
@NullMarked
package com.oodaloo.app.monthexport;

import org.jspecify.annotations.NullMarked;
