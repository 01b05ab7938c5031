/// Public matching cases of other projects, where a checkout of them lies beside this one. The one
/// rule: a case is read as it stands; what the product answers differently is listed with the
/// reason, not bent. May import core.
@NullMarked
package com.oodaloo.sandbox.cases;

import org.jspecify.annotations.NullMarked;
