/// What was decided about bank lines, by the matcher or the owner: values only, no rule that
/// decides.
///
/// The one rule: a decision names its reasons in sentences a person can read. Imports `books` and
/// below.
@NullMarked
package com.oodaloo.domain.decision;

import org.jspecify.annotations.NullMarked;
