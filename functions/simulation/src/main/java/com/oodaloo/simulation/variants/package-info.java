/// Known-bad variants of the product, planted to prove that the checkers see them.
///
/// The one rule: each changes one behavior of the real code.
@NullMarked
package com.oodaloo.simulation.variants;

import org.jspecify.annotations.NullMarked;
