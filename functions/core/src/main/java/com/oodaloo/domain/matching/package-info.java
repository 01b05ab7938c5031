/// Joins the bank to the books: which transaction settles which invoices, and what to ask. The one
/// rule: automatic means exact to the cent and beyond reasonable doubt against everything else that
/// could be meant, all of the window weighed at once (`JointAssignment`, `Posterior`); the rest is
/// a question. Same books, same decisions, whatever the order. May import all of the domain but
/// profit, runway, tray and digest.
@NullMarked
package com.oodaloo.domain.matching;

import org.jspecify.annotations.NullMarked;
