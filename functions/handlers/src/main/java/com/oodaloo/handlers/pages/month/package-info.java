/// The bookkeeper's page of one month: what the packet says, to be read before it is fetched.
///
/// The one rule: every figure on it stands in the packet, too.
@NullMarked
package com.oodaloo.handlers.pages.month;

import org.jspecify.annotations.NullMarked;
