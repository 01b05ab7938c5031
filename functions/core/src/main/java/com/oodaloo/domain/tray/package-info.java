/// The exceptions tray: questions only the owner can answer. The one rule: a tray item is the fold
/// of its appended events, nothing is ever overwritten. May import matching and below.
@NullMarked
package com.oodaloo.domain.tray;

import org.jspecify.annotations.NullMarked;
