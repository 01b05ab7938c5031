/// The Monday mail as figures and sentences, before anybody renders it. The one rule: every number
/// here was computed by another domain package. May import all of the domain.
@NullMarked
package com.oodaloo.domain.digest;

import org.jspecify.annotations.NullMarked;
