/// What the whole does under load: webhooks in steps, ten thousand firms' Monday, a storm after an
/// outage, one noisy firm.
///
/// The one rule: the functions, the engines and the vendors' sandbox are the local world's own, one
/// machine carries all of them, and what is carried over to the cloud is called an extrapolation.
/// Imports `local`, `sandbox` and `bench.world`.
@NullMarked
package com.oodaloo.bench.load;

import org.jspecify.annotations.NullMarked;
