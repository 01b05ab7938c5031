/// The tray: the list of questions, one question, and the answers that its forms post.
///
/// The one rule: every page works without JavaScript.
@NullMarked
package com.oodaloo.handlers.pages.tray;

import org.jspecify.annotations.NullMarked;
