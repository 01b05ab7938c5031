/// A firm's kept books: how they are read whole and how they are written. The one rule: rows,
/// cursor and finished events are committed together, and only if nobody moved the cursor
/// meanwhile.
@NullMarked
package com.oodaloo.app.books;

import org.jspecify.annotations.NullMarked;
