/// The one HTTP port: the template's routes and function URL, the sandbox's vendors, the mailbox
/// and the time machine.
///
/// The one rule: a handler sees the bytes as they came, in API Gateway's payload format 2.0; what
/// the gateway shows by itself escapes everything and a `GET` changes nothing. Imports
/// `local.engines`, `local.functions`, `local.template`.
@NullMarked
package com.oodaloo.local.gateway;

import org.jspecify.annotations.NullMarked;
