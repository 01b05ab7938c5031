/// What all pages share: formats of days and money, clean customer text, styles, notices.
///
/// The one rule: text that somebody outside wrote passes `CustomerText`.
@NullMarked
package com.oodaloo.handlers.pages.parts;

import org.jspecify.annotations.NullMarked;
