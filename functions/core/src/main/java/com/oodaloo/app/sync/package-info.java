/// Reads a source by cursor into the books. The one rule: rows, cursor and finished events are
/// committed together, and only if nobody moved the cursor meanwhile.
@NullMarked
package com.oodaloo.app.sync;

import org.jspecify.annotations.NullMarked;
