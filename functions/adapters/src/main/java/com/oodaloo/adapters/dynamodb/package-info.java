/// The five tables: events, cursors, firms, books and digests, and the ports kept in them. The one
/// rule: every write is conditional or leaves the same row when it runs twice, and every item says
/// its schema version. Items are mapped by hand, both ways in one class; no reflection, for the
/// cold start.
@NullMarked
package com.oodaloo.adapters.dynamodb;

import org.jspecify.annotations.NullMarked;
