/// What the use cases share: the two ways in which the outside world fails. The one rule: adapters
/// raise `Unavailable` or `Rejected` and nothing else; expected ends are values.
@NullMarked
package com.oodaloo.app;

import org.jspecify.annotations.NullMarked;
