/// The rules, each from a bank line to a decision or hypotheses, in the order that
/// `StepwiseMatcher` lists.
///
/// The one rule: a rule that is not exact and unique asks. Imports `assign` and below.
@NullMarked
package com.oodaloo.domain.matching.rules;

import org.jspecify.annotations.NullMarked;
