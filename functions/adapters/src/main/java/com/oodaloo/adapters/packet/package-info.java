/// The month packet as a file. The one rule: whatever a customer wrote stays text in every program
/// that opens a table. The only room that writes CSV.
@NullMarked
package com.oodaloo.adapters.packet;

import org.jspecify.annotations.NullMarked;
