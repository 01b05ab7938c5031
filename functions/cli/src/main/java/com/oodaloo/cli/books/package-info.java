/// The file formats books/1 and decisions/1, and the dry run between them (`oodaloo reconcile`).
/// The one rule: a document is read completely or not at all, and every fault in it is named with
/// the path of its field. May import core, Jackson and picocli; needs no engine and no network.
@NullMarked
package com.oodaloo.cli.books;

import org.jspecify.annotations.NullMarked;
