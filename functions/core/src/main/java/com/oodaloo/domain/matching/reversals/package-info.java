/// Money and lines that go back: returns, bounced checks, recorded refunds, lines the bank removed
/// or reissued. The one rule: what an owner answered is never dropped in silence. Imports `rules`
/// and below.
@NullMarked
package com.oodaloo.domain.matching.reversals;

import org.jspecify.annotations.NullMarked;
