/// How Jobber's scalars look in Java: amounts as `BigDecimal`, digit for digit, moments with the
/// offset they came with.
///
/// Remember: no amount passes through a `double`. The types beside this package are generated from
/// `src/main/graphql` into `com.oodaloo.jobber.graphql`.
@NullMarked
package com.oodaloo.jobber.scalars;

import org.jspecify.annotations.NullMarked;
