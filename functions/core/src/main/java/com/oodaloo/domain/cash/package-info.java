/// How many weeks the cash lasts, and by which method that was worked out. The one rule: transfers,
/// loans and owner money are not burn. May import matching and below.
@NullMarked
package com.oodaloo.domain.cash;

import org.jspecify.annotations.NullMarked;
