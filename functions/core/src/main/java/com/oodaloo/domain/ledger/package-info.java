/// The month as a bookkeeper books it: every bank line taken apart into postings, double entries
/// that balance, what each account opened and closed with, and how far the jobs are.
///
/// The one rule: the postings of a line add up to the line, and the lines of an entry to zero.
/// Imports everything below `tray`; knows no importer's format.
@NullMarked
package com.oodaloo.domain.ledger;

import org.jspecify.annotations.NullMarked;
