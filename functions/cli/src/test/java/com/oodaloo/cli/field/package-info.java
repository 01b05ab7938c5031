/// Money as it really moves: what people of the trade report of payouts, refunds, taxes, lenders
/// and transfers, as small books with the answer a careful bookkeeper would accept.
@NullMarked
package com.oodaloo.cli.field;

import org.jspecify.annotations.NullMarked;
