package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import java.time.Clock;
import java.util.Locale;
import org.springframework.transaction.support.TransactionOperations;

/** What instructors change about grades, each change with an entry in the trail. */
final class Marking {

    private static final int LONGEST_NOTE = 2_000;
    private static final double MOST_POINTS = 10_000;

    private final Roster roster;
    private final HandInStore handIns;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    Marking(
            Roster roster,
            HandInStore handIns,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.roster = roster;
        this.handIns = handIns;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    private Ledger.Actor actor(LearnerId leader) {
        return new Ledger.Actor(
                leader, roster.find(leader).map(Member::name).orElse(leader.value()));
    }

    void setTerms(LearnerId leader, Cohort cohort, TermsStore terms, Terms wanted) {
        if (terms.of(cohort.id(), wanted.assignment()).equals(wanted)) {
            return;
        }
        transactions.executeWithoutResult(
                status -> {
                    terms.set(wanted);
                    ledger.writeToAll(
                            cohort.id(),
                            wanted.assignment(),
                            clock.instant(),
                            actor(leader),
                            "set the terms: " + wanted.words(cohort.zone()));
                });
    }

    /**
     * @throws IllegalArgumentException where there is no such text, or points are out of range
     */
    HandIn mark(LearnerId leader, long id, String criterion, double points, String note) {
        var handIn = handIns.find(id).orElseThrow(() -> new NotAllowed("there is no such hand-in"));
        roster.checkLeadsStudent(leader, handIn.learner());
        if (!handIns.written(id).containsKey(criterion)) {
            throw new IllegalArgumentException("there is no text to read for " + criterion);
        }
        var before =
                handIn.findings().stream()
                        .filter(finding -> finding.criterion().equals(criterion))
                        .findFirst()
                        .orElseThrow();
        check(points, before.of());
        var by = actor(leader);
        var words =
                "%s of %s points by %s%s"
                        .formatted(number(points), number(before.of()), by.name(), tail(note));
        var verdict =
                points >= before.of()
                        ? Finding.Verdict.MET
                        : points > 0 ? Finding.Verdict.PARTLY_MET : Finding.Verdict.NOT_MET;
        var finding = new Finding(criterion, points, before.of(), verdict, words);
        transactions.executeWithoutResult(
                status -> {
                    handIns.replace(handIn, finding);
                    ledger.write(
                            handIn.learner(),
                            handIn.assignment(),
                            clock.instant(),
                            by,
                            "marked %s of attempt %d: %s"
                                    .formatted(criterion, handIn.attempt(), words));
                });
        return handIns.find(id).orElseThrow();
    }

    /**
     * @throws IllegalArgumentException where there is no note, or points are out of range
     */
    void overrule(
            LearnerId leader, LearnerId learner, String assignment, double points, String note) {
        roster.checkLeadsStudent(leader, learner);
        check(points, MOST_POINTS);
        if (tail(note).isEmpty()) {
            throw new IllegalArgumentException("note: expected why, found nothing");
        }
        var by = actor(leader);
        var at = clock.instant();
        transactions.executeWithoutResult(
                status -> {
                    ledger.overrule(
                            learner,
                            assignment,
                            new Overruling(points, note.strip(), by.name(), at));
                    ledger.write(
                            learner,
                            assignment,
                            at,
                            by,
                            "gave %s points%s".formatted(number(points), tail(note)));
                });
    }

    void restore(LearnerId leader, LearnerId learner, String assignment) {
        roster.checkLeadsStudent(leader, learner);
        transactions.executeWithoutResult(
                status -> {
                    if (ledger.restore(learner, assignment)) {
                        ledger.write(
                                learner,
                                assignment,
                                clock.instant(),
                                actor(leader),
                                "took back the points given: what was found counts again");
                    }
                });
    }

    private static void check(double points, double most) {
        if (!(points >= 0 && points <= most)) {
            throw new IllegalArgumentException(
                    "points: expected 0 to %s, found %s".formatted(number(most), number(points)));
        }
    }

    private static String tail(String note) {
        if (note.length() > LONGEST_NOTE / 2) {
            throw new IllegalArgumentException(
                    "note: expected at most %,d characters, found %,d"
                            .formatted(LONGEST_NOTE / 2, note.length()));
        }
        return note.isBlank() ? "" : ": " + note.strip();
    }

    /** {@code 7}, {@code 7.5}: two figures behind the point at most. */
    static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points).replaceAll("\\.?0+$", "");
    }
}
