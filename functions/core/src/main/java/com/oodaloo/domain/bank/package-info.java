/// What the bank says: accounts and the lines on them. The one rule: only posted lines of business
/// accounts are ever matched. May import money, time, firm.
@NullMarked
package com.oodaloo.domain.bank;

import org.jspecify.annotations.NullMarked;
