/// Domain values as DynamoDB items, both ways, and the reads and conditional writes that every
/// table needs. The one rule: a row of an earlier schema is read as today's, one of a later schema
/// stops us.
@NullMarked
package com.oodaloo.adapters.dynamodb.items;

import org.jspecify.annotations.NullMarked;
