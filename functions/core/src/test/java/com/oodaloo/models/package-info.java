/// The protocols of webhooks and cursors as models: every interleaving of a few parties with a few
/// faults. The chosen protocol keeps its promises in every state, every known-bad one breaks one.
@NullMarked
package com.oodaloo.models;

import org.jspecify.annotations.NullMarked;
