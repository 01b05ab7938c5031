/// A generated world while it is written: customers, bills, remittances, bank lines, and the truth
/// beside each. The one rule: chance comes from `Dice` alone, so that a seed is a world.
@NullMarked
package com.oodaloo.sandbox.worlds.draft;

import org.jspecify.annotations.NullMarked;
