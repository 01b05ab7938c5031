/// Which client a bank line's words mean (record linkage): names, aliases the owner taught, and how
/// much a common amount proves (term frequency). The one rule: a name that fits two clients names
/// neither.
@NullMarked
package com.oodaloo.domain.matching.linkage;

import org.jspecify.annotations.NullMarked;
