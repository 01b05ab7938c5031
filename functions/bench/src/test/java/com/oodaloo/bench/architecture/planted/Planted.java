package com.oodaloo.bench.architecture.planted;

import com.fasterxml.jackson.databind.JsonNode;

/// What the core must never look like: an amount that is a double, and a vendor's type.
public record Planted(double dollars, JsonNode json) {}
