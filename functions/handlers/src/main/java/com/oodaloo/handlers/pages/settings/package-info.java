/// The settings page, and the two steps of deleting everything.
///
/// The one rule: a refused form shows what was typed.
@NullMarked
package com.oodaloo.handlers.pages.settings;

import org.jspecify.annotations.NullMarked;
