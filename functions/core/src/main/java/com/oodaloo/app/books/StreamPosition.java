package com.oodaloo.app.books;

import com.oodaloo.domain.firm.FirmId;

/// How far one stream of one firm was read. `cursor` is the source's own text, empty at the
/// beginning; `version` counts the commits and is the fence: 0 before the first.
public record StreamPosition(FirmId firm, String stream, String cursor, long version) {}
