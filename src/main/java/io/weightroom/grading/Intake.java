package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes hand-ins. An attempt is graded and kept once, whoever asks how often: its number is unique
 * in the database, and all of a hand-in is written in one transaction after it was graded.
 */
final class Intake {

    private final Judge judge;
    private final HandInStore handIns;
    private final Drafts drafts;
    private final Ledger ledger;
    private final TransactionOperations transactions;

    /** Two tabs of a learner need not grade twice what is kept once. */
    private final Map<LearnerId, Object> locks = new ConcurrentHashMap<>();

    Intake(
            Judge judge,
            HandInStore handIns,
            Drafts drafts,
            Ledger ledger,
            TransactionOperations transactions) {
        this.judge = judge;
        this.handIns = handIns;
        this.drafts = drafts;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * @param name of the learner
     * @param at when it came, by the server's clock
     */
    HandIn take(Judge.Case of, Terms terms, String name, int attempt, Instant at) {
        synchronized (locks.computeIfAbsent(of.learner(), learner -> new Object())) {
            var same = find(of, attempt);
            if (same.isPresent()) {
                return same.get();
            }
            check(of, terms, attempt, at);
            var written = new HashMap<String, String>();
            drafts.of(of.learner(), of.assignment().slug()).entrySet().stream()
                    .filter(draft -> !draft.getValue().isBlank())
                    .forEach(draft -> written.put(draft.getKey(), draft.getValue()));
            if (!judge.hasAnything(of, written)) {
                throw new HandInRefused("There is nothing to hand in yet.");
            }
            return grade(of, terms, name, attempt, at, written);
        }
    }

    private HandIn grade(
            Judge.Case of,
            Terms terms,
            String name,
            int attempt,
            Instant at,
            Map<String, String> written) {
        var judgement = judge.judge(of, written);
        int late = terms.lateDays(at, of.cohort().zone());
        var handIn =
                new HandIn(
                        0,
                        of.learner(),
                        of.assignment().slug(),
                        attempt,
                        at,
                        late,
                        terms.late().taken(late),
                        judgement.findings());
        try {
            transactions.executeWithoutResult(
                    status -> {
                        handIns.insert(handIn, judgement, written);
                        ledger.write(
                                of.learner(),
                                handIn.assignment(),
                                at,
                                new Ledger.Actor(of.learner(), name),
                                words(handIn));
                    });
        } catch (DuplicateKeyException e) {
            // Another server, or the same one before it was killed, has kept it.
        }
        return find(of, attempt).orElseThrow();
    }

    private static String words(HandIn handIn) {
        return "handed in, attempt %d: %s of %s points%s"
                .formatted(
                        handIn.attempt(),
                        Marking.number(handIn.points()),
                        Marking.number(handIn.of()),
                        handIn.lateDays() == 0
                                ? ""
                                : ", late by %d: %d %% taken off"
                                        .formatted(handIn.lateDays(), handIn.percentTaken()));
    }

    private Optional<HandIn> find(Judge.Case of, int attempt) {
        return handIns.of(of.learner(), of.assignment().slug()).stream()
                .filter(handIn -> handIn.attempt() == attempt)
                .findFirst();
    }

    private void check(Judge.Case of, Terms terms, int attempt, Instant at) {
        if (of.cohort().archived()) {
            throw new HandInRefused("This class is over: nothing is handed in any more.");
        }
        switch (terms.stage(at, of.cohort().zone())) {
            case NOT_GIVEN -> throw new HandInRefused("Your class does not have this assignment.");
            case NOT_YET_OPEN -> throw new HandInRefused("This assignment is not open yet.");
            case CLOSED -> throw new HandInRefused("The last day to hand this in is over.");
            case OPEN, LATE -> {}
        }
        int next = handIns.of(of.learner(), of.assignment().slug()).size() + 1;
        if (attempt != next) {
            throw new HandInRefused(
                    "Expected attempt %d, found %d. Load this page again."
                            .formatted(next, attempt));
        }
        if (terms.attempts() != Terms.UNLIMITED && attempt > terms.attempts()) {
            throw new HandInRefused("All %d attempts are used.".formatted(terms.attempts()));
        }
    }
}
