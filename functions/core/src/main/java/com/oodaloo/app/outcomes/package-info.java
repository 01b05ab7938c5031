/// What happened that others may want to know: told once it is so, again where nobody can say
/// whether it was told. The one rule: facts and ids, never a name, an amount or a link. May import
/// the domain, `app.books` and `app.connect`.
@NullMarked
package com.oodaloo.app.outcomes;

import org.jspecify.annotations.NullMarked;
