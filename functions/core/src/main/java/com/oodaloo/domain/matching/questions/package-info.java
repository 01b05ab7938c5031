/// Turns what no rule may settle into questions with their best alternatives, and why not.
///
/// The one rule: a question is about transactions, so that its link outlives a new run. Imports
/// `rules`.
@NullMarked
package com.oodaloo.domain.matching.questions;

import org.jspecify.annotations.NullMarked;
