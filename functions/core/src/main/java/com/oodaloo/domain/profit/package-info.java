/// What the work earned: job variance and the profit of a week or quarter. The one rule: work
/// performed and cash received are counted apart and never mixed. May import matching and below.
@NullMarked
package com.oodaloo.domain.profit;

import org.jspecify.annotations.NullMarked;
