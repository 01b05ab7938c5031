/// The emulators behind the local world: DynamoDB Local, ElasticMQ, a small SES and a small
/// EventBridge, all on 127.0.0.1.
///
/// The one rule: the only package of `local` that knows the AWS SDK. With `AWS_ENDPOINT_URL` set
/// none of them is started and that endpoint is used. What exists is what the template declares.
/// Imports `local.template`.
@NullMarked
package com.oodaloo.local.engines;

import org.jspecify.annotations.NullMarked;
