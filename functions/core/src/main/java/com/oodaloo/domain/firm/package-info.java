/// The firm (the tenant: one contractor) and its clients. Everything else belongs to exactly one
/// firm. May import money and time.
@NullMarked
package com.oodaloo.domain.firm;

import org.jspecify.annotations.NullMarked;
