/// QuickBooks Online: what its API answers, as the accountant's books. The one rule: numbers stay
/// decimals until they are cents, and accounts are known by their type, never by their name. May
/// import core and `wire`.
@NullMarked
package com.oodaloo.adapters.quickbooks;

import org.jspecify.annotations.NullMarked;
