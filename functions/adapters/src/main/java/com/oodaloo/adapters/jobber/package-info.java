/// Jobber: its webhooks, its OAuth, and its lists as changes to the books.
///
/// The one rule: a webhook is only a wake-up, and what it names is read again. Invoices speak
/// dollars and payouts cents; both end here as `Money`. May import core, the generated
/// `com.oodaloo.jobber.graphql`, Apollo's API, Jackson and the JDK's HTTP client.
@NullMarked
package com.oodaloo.adapters.jobber;

import org.jspecify.annotations.NullMarked;
