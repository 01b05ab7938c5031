/// Statements a bank lets its customer download: OFX, QFX and CSV. The one rule: a file with one
/// line that cannot be read is refused whole, every such line named. May import core, ofx4j,
/// FastCSV.
@NullMarked
package com.oodaloo.adapters.statement;

import org.jspecify.annotations.NullMarked;
