package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.sandbox.cases.PublicCase;
import com.oodaloo.sandbox.cases.PublicCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Public matching cases of other projects, where a checkout of them lies beside this one. What is
/// matched without asking must be what the case expects; how much is found, the bench prints.
class PublicCasesTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"blnk", "actual", "bcapps-golden", "splink-transactions-1000"})
  @DisplayName("No automatic match contradicts what the case expects")
  void precision(String file) throws IOException {
    Optional<PublicCases> cases = PublicCases.besideHere();
    assumeTrue(cases.isPresent(), "the public cases are not beside this checkout");
    List<String> wrong = new ArrayList<>();
    for (PublicCase each : cases.orElseThrow().read(file)) {
      each.contradictions(new StepwiseMatcher().decide(each.books(), Answers.NONE))
          .forEach(match -> wrong.add(each.id() + ": " + match));
    }
    assertThat(wrong).isEmpty();
  }
}
