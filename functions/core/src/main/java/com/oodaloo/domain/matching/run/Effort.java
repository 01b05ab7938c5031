package com.oodaloo.domain.matching.run;

/// What one run has cost, for benchmarks: pairs of a line and a receivable that were weighed, and
/// steps of the search for sets. Both depend on the books alone, never on the machine.
public record Effort(long pairsWeighed, long nodesVisited) {}
