/// What a bank behind Plaid does to its readers, scenario by scenario: the real sync and the real
/// adapter against the pretended Plaid over HTTP. The numbers are those of the README's list.
@NullMarked
package com.oodaloo.adapters.plaid.scenarios;

import org.jspecify.annotations.NullMarked;
