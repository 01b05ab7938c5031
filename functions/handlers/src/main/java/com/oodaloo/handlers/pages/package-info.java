/// What people see: the Monday mail, the tray, the connect pages. Pages are pure functions from a
/// record to text; the templates (`src/main/jte`) are compiled, typed and escape by context. The
/// one rule: no text of a customer reaches a page or mail but through `CustomerText` and a
/// template. May import core only.
@NullMarked
package com.oodaloo.handlers.pages;

import org.jspecify.annotations.NullMarked;
