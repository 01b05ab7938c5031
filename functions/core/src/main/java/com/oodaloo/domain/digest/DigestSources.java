package com.oodaloo.domain.digest;

import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.Decided;
import com.oodaloo.domain.tray.Tray;

/// What a digest is made from: the books, what was decided about them, the open questions, and what
/// last Monday's digest foretold.
public record DigestSources(Books books, Decided decided, Tray tray, Foretold foretold) {}
