/// The month packet for the bookkeeper: the close of the month as tables and journals. The one
/// rule: it is read from the books as they are now and writes nothing.
@NullMarked
package com.oodaloo.app.monthexport;

import org.jspecify.annotations.NullMarked;
