/// The Monday mail, as HTML and as plain text, made from the same view.
///
/// The one rule: a presenter words figures and computes none.
@NullMarked
package com.oodaloo.handlers.pages.digest;

import org.jspecify.annotations.NullMarked;
