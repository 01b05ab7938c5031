/// What can happen to the demo company, as values: cards of records and events in time.
///
/// The one rule: nothing here knows a vendor's wire format.
@NullMarked
package com.oodaloo.sandbox.company.events;

import org.jspecify.annotations.NullMarked;
