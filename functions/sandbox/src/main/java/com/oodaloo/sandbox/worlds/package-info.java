/// Contractors' worlds from a seed: twelve weeks of what Jobber and the bank say, and what every
/// bank line really is. The one rule: reality is written first and never looks at the books, and
/// nothing in the books (ids, order) tells the truth by accident. May import core only.
@NullMarked
package com.oodaloo.sandbox.worlds;

import org.jspecify.annotations.NullMarked;
