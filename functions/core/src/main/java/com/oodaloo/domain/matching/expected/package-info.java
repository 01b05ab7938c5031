/// What may still arrive, indexed by amount, client and day (blocking), and how far an amount may
/// be off.
///
/// The one rule: an invoice is never given more room than its balance. Imports `reading` and
/// `weight`.
@NullMarked
package com.oodaloo.domain.matching.expected;

import org.jspecify.annotations.NullMarked;
