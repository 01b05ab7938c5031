/// The state of one matching run and its sentences: lines still open, receivables still free, what
/// each rule may do alone. The one rule: a run never outlives its books. Imports `linkage` and
/// below.
@NullMarked
package com.oodaloo.domain.matching.run;

import org.jspecify.annotations.NullMarked;
