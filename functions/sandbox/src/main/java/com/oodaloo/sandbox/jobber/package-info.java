/// Jobber, pretending: GraphQL on the project's own schema, OAuth with rotating tokens, signed
/// webhooks.
///
/// [JobberBooks] holds what happened, [JobberNodes] shows it in the schema's words, [JobberServer]
/// guards the door. Invoices speak Float dollars and payouts Int cents, as the vendor does.
@NullMarked
package com.oodaloo.sandbox.jobber;

import org.jspecify.annotations.NullMarked;
