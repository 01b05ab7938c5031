/// What Jobber says: jobs, quotes, invoices and the payments recorded on them. The one rule: a
/// `paid` invoice is a claim of the office, not money in the bank. May import money, time, firm.
@NullMarked
package com.oodaloo.domain.invoice;

import org.jspecify.annotations.NullMarked;
