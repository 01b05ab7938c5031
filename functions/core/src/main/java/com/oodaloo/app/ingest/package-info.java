/// Takes webhooks in so that none is lost: verify, record once, wake the right sync. The one rule:
/// nothing is acknowledged before it is recorded and on its way. Ports only; no AWS, JSON or HTTP.
@NullMarked
package com.oodaloo.app.ingest;

import org.jspecify.annotations.NullMarked;
