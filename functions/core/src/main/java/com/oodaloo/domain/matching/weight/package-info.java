/// Numbers of the matching: match weights in thousandths of a bit, scaled weights that never
/// overflow, and an index of long keys. The one rule: whole numbers only. Imports nothing of ours.
@NullMarked
package com.oodaloo.domain.matching.weight;

import org.jspecify.annotations.NullMarked;
