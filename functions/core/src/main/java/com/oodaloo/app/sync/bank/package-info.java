/// Reads a firm's bank by cursor: the whole loop of pages, then one fenced commit.
///
/// The one rule: what the bank takes back is kept as removed, never deleted.
@NullMarked
package com.oodaloo.app.sync.bank;

import org.jspecify.annotations.NullMarked;
