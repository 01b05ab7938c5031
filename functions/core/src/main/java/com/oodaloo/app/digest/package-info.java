/// Sends the Monday mail: once per firm and ISO week. The one rule: claim the week first, then
/// send.
@NullMarked
package com.oodaloo.app.digest;

import org.jspecify.annotations.NullMarked;
