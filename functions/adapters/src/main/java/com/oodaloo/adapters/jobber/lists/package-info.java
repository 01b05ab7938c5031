/// Jobber's lists over GraphQL, page by page, as domain records.
///
/// The one rule: Jobber's `Float` dollars and `Int` cents end here.
@NullMarked
package com.oodaloo.adapters.jobber.lists;

import org.jspecify.annotations.NullMarked;
