/// What a firm costs a month at AWS: counts that were measured, times prices that were looked up.
///
/// The one rule: a price stands in `prices.properties` with its date and source, a count comes out
/// of a world that was played. Imports `local` (its template and meter) and `bench.world`.
@NullMarked
package com.oodaloo.bench.cost;

import org.jspecify.annotations.NullMarked;
