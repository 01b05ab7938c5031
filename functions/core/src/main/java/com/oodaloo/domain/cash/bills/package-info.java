/// Bills that come back by themselves: who is paid, in which rhythm, about how much, and when next.
///
/// The one rule: a rhythm is seen, never assumed; what has stopped coming is no bill any more. May
/// import decision and below.
@NullMarked
package com.oodaloo.domain.cash.bills;

import org.jspecify.annotations.NullMarked;
