package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The figures of one matcher over some worlds.
final class Tally {
  private final List<Grade> grades = new ArrayList<>();
  private final Calibration calibration = new Calibration();
  private long questions;
  private long weeks;
  private long overclaimed;

  void add(ContractorWorld world, Decisions decisions) {
    List<Grade> fresh = Grader.grades(world, decisions);
    grades.addAll(fresh);
    calibration.add(fresh, decisions);
    questions += decisions.questions().size();
    weeks += weeks(world);
    overclaimed += overclaimed(world, decisions.matches());
  }

  private static long weeks(ContractorWorld world) {
    return Math.max(
        1,
        ChronoUnit.WEEKS.between(
            world.books().transactions().getFirst().date(), world.books().asOf().plusDays(1)));
  }

  /// Invoices that were given more than their total by all matches together, waiting ones too.
  private static long overclaimed(ContractorWorld world, List<Match> matches) {
    Map<String, Long> given = new HashMap<>();
    matches.stream()
        .flatMap(match -> match.settlements().stream())
        .forEach(part -> given.merge(part.invoiceId(), part.amount().cents(), Long::sum));
    matches.stream()
        .flatMap(match -> match.takenBack().stream())
        .forEach(part -> given.merge(part.invoiceId(), -part.amount().cents(), Long::sum));
    Map<String, Long> totals =
        world.books().invoices().stream()
            .collect(Collectors.toMap(Invoice::id, invoice -> invoice.total().cents()));
    return given.entrySet().stream()
        .filter(part -> part.getValue() > totals.getOrDefault(part.getKey(), 0L))
        .count();
  }

  /// Right of the lines decided alone; 1 when none was. Noise rightly kept out does not help.
  double precision() {
    long right = count(Outcome.RIGHT);
    long wrong = count(Outcome.WRONG);
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /// Rightly matched of the lines of client money that can be told apart.
  double recall() {
    return share(count(Outcome.RIGHT), count(Grade::isOwed));
  }

  /// Lines of client money matched rightly or asked about with the true answer among the first
  /// three.
  double covered() {
    long covered =
        count(grade ->
            grade.isFromClients()
                && (grade.outcome() == Outcome.RIGHT || grade.outcome() == Outcome.ASKED_WELL));
    return share(covered, count(Grade::isFromClients));
  }

  /// Of all money in: rightly matched or rightly kept out without asking.
  double explained() {
    Predicate<Grade> explained =
        grade ->
            grade.outcome() == Outcome.RIGHT
                || (grade.outcome() == Outcome.KEPT_OUT && grade.reason().startsWith("kept"));
    return share(cents(explained), cents(grade -> grade.outcome() != Outcome.NEUTRAL));
  }

  double questionsAWeek() {
    return weeks == 0 ? 0 : (double) questions / weeks;
  }

  long overclaimed() {
    return overclaimed;
  }

  long count(Outcome outcome) {
    return count(grade -> grade.outcome() == outcome);
  }

  long count(Predicate<Grade> of) {
    return grades.stream().filter(of).count();
  }

  Calibration calibration() {
    return calibration;
  }

  List<Grade> grades() {
    return List.copyOf(grades);
  }

  Map<Outcome, Long> outcomes() {
    return grades.stream()
        .collect(
            Collectors.groupingBy(
                Grade::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  private long cents(Predicate<Grade> of) {
    return grades.stream().filter(of).mapToLong(grade -> grade.line().amount().cents()).sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
