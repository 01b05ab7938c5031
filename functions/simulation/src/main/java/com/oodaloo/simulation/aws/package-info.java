/// AWS in memory, behind the SDK's own interfaces: DynamoDB, SQS and SES as strict as the real ones
/// in everything our adapters use. The one rule: what they do not use is refused, never guessed;
/// and whatever is answered here, DynamoDB Local answers too (`MemoryDynamoDbTest`).
@NullMarked
package com.oodaloo.simulation.aws;

import org.jspecify.annotations.NullMarked;
