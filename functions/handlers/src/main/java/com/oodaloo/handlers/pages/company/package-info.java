/// The company page: the digest's figures with charts.
///
/// The one rule: a chart's scale always shows zero.
@NullMarked
package com.oodaloo.handlers.pages.company;

import org.jspecify.annotations.NullMarked;
