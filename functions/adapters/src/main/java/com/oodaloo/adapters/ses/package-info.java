/// Sends the mails through SES. The one rule: nothing that came from outside can break out of a
/// header.
@NullMarked
package com.oodaloo.adapters.ses;

import org.jspecify.annotations.NullMarked;
