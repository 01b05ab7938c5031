/// Joins one firm's bank to its books and opens or withdraws questions. The one rule: the owner's
/// answers go in as facts and are never changed.
@NullMarked
package com.oodaloo.app.reconcile;

import org.jspecify.annotations.NullMarked;
