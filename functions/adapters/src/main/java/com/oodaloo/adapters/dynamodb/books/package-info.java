/// The books' only writer and reader: one transaction of cursor, rows and finished events, or, when
/// it is larger, a staged commit. The one rule: nothing is visible before all of it is.
@NullMarked
package com.oodaloo.adapters.dynamodb.books;

import org.jspecify.annotations.NullMarked;
