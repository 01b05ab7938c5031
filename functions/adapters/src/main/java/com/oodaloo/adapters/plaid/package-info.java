/// Plaid: its webhooks, its bank lines, its Link. The one rule: every surprise of the wire ends
/// here as a value, `Unavailable` or `Rejected`; the sign is turned here and nowhere else.
///
/// plaid-java writes the requests, signs in and owns the connection, through a Retrofit interface
/// of our seven calls (its own one loads 325 request classes, and its absolute paths lose a prefix
/// of the base URL). Answers are read as a strict JSON tree, not as its models: those throw on one
/// new enum value and lose the whole page, accept an answer without a cursor, and hold money in
/// `Double`. May import core, `wire`, plaid-java, Retrofit, OkHttp.
@NullMarked
package com.oodaloo.adapters.plaid;

import org.jspecify.annotations.NullMarked;
