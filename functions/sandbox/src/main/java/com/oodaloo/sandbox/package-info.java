/// The outside world, pretending: Jobber, Plaid and Stripe over the wire, and the company whose
/// weeks they live through.
///
/// Everything is in memory and follows from the installed
/// [company][com.oodaloo.sandbox.company.World] and the clock alone: same seed, same bytes. Nothing
/// here knows the product; it only speaks and signs like the vendors.
@NullMarked
package com.oodaloo.sandbox;

import org.jspecify.annotations.NullMarked;
