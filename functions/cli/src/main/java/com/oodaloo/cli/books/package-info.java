/// The file formats books/1, decisions/1 and digest/1, and the dry runs between them (`oodaloo
/// reconcile`, `oodaloo digest`). The one rule: a document is read completely or not at all, and
/// every fault in it is named with the path of its field. May import core, the mail's pages,
/// Jackson and picocli; needs no engine and no network.
@NullMarked
package com.oodaloo.cli.books;

import org.jspecify.annotations.NullMarked;
