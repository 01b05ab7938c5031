/// What is wrong in the books besides the matches: undeposited payments, double entries, paid but
/// open.
///
/// The one rule: a finding accuses nobody whose money may still be among the questions. Imports
/// `rules`.
@NullMarked
package com.oodaloo.domain.matching.findings;

import org.jspecify.annotations.NullMarked;
