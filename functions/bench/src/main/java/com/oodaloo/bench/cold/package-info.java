/// How long a cold function takes to its first answer, in fresh processes behind a Lambda Runtime
/// API of our own, with the engines of the local world beside them.
///
/// The one rule: milliseconds are compared within one run only, variants taking turns; class counts
/// repeat and are gates. Imports `handlers`, `sandbox` and `local` (for its engines and template).
@NullMarked
package com.oodaloo.bench.cold;

import org.jspecify.annotations.NullMarked;
