/// The drill: a backup of all tables, everything else thrown away, and the weeks that go on from
/// it.
///
/// The one rule: the next digest says what it would have said. Imports `local`, `sandbox` and
/// `bench.world`.
@NullMarked
package com.oodaloo.bench.restore;

import org.jspecify.annotations.NullMarked;
