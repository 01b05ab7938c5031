/// What a bank line's words say by themselves: rail, payer, references. The one rule: a text is
/// read without knowing what is expected. Imports `domain.bank` and `domain.money`.
@NullMarked
package com.oodaloo.domain.matching.reading;

import org.jspecify.annotations.NullMarked;
