/// Everything that one firm's sources say, as of one day: what the matcher and every figure read.
///
/// The one rule: lists are sorted, so that the same records in any order are the same books.
/// Imports the records of `firm`, `invoice`, `bank` and `payout`.
@NullMarked
package com.oodaloo.domain.books;

import org.jspecify.annotations.NullMarked;
