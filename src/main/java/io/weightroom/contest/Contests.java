package io.weightroom.contest;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRecords;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The leaderboards of classes. Whoever takes part does so by entering a run, under a name of their
 * choice; every method asks who wants to know, and throws {@link NotAllowed} where that is not
 * theirs.
 */
@Service
public class Contests {

    /** How often a learner may have a run scored for one leaderboard. */
    public static final int MOST_TRIES = 5;

    public static final int FEWEST_SECONDS = 2;
    public static final int MOST_SECONDS = 600;

    private final ContestStore store;
    private final ContestBlocks blocks;
    private final Roster roster;
    private final Runs runs;
    private final RunRecords records;
    private final TransactionTemplate transaction;

    Contests(
            ContestStore store,
            ContestBlocks blocks,
            Roster roster,
            Runs runs,
            RunRecords records,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.blocks = blocks;
        this.roster = roster;
        this.runs = runs;
        this.records = records;
        transaction = new TransactionTemplate(transactions);
    }

    /** Opens a leaderboard, and closes the one that the class had. */
    public void open(LearnerId leader, long cohort, String page, String block, int seconds) {
        roster.checkLeads(leader, cohort);
        if (seconds < FEWEST_SECONDS || seconds > MOST_SECONDS) {
            throw new NotAllowed(
                    "expected from %d to %d seconds, found %d"
                            .formatted(FEWEST_SECONDS, MOST_SECONDS, seconds));
        }
        blocks.find(page, block)
                .orElseThrow(() -> new NotAllowed("there is no such network to begin with"));
        transaction.executeWithoutResult(status -> store.open(cohort, page, block, seconds));
    }

    public void close(LearnerId leader, long contest) {
        store.close(led(leader, contest).id());
    }

    /** Lets the class see how the first of the list was trained, or no longer. */
    public void reveal(LearnerId leader, long contest, boolean revealed) {
        store.reveal(led(leader, contest).id(), revealed);
    }

    public void delete(LearnerId leader, long contest) {
        store.delete(led(leader, contest).id());
    }

    /** Newest first. */
    public List<Contest> ofClass(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return store.of(cohort);
    }

    /** The newest of the learner's class, open or not. */
    public Optional<Contest> newest(LearnerId learner) {
        var cohort = cohort(learner);
        return cohort.isEmpty()
                ? Optional.empty()
                : store.of(cohort.getAsLong()).stream().findFirst();
    }

    /** The learner's runs that could be entered, newest first. */
    public List<RunView> candidates(LearnerId learner, Contest contest) {
        return runs.all(learner).stream().filter(run -> canEnter(run, contest)).toList();
    }

    private static boolean canEnter(RunView run, Contest contest) {
        boolean trained =
                run.outcome()
                        .filter(
                                o ->
                                        o instanceof RunOutcome.Completed
                                                || o instanceof RunOutcome.Stopped)
                        .isPresent();
        return trained
                && run.step() > 0
                && run.place().equals(contest.place())
                && run.spec().heldOut().isPresent();
    }

    /**
     * Has a run scored on samples that nobody has seen, and puts it on the list where it is the
     * learner's best. May take seconds.
     *
     * @param pseudonym what the class sees; the newest one counts
     * @throws io.weightroom.farm.PredictionUnavailable where no trainer answers; no try is used
     */
    public HeldOutScore enter(LearnerId learner, long id, String pseudonym, long run) {
        var contest = ofOwnClass(learner, id);
        var name = Pseudonym.of(pseudonym, roster.students(contest.cohort()));
        checkOpen(contest);
        checkTries(entry(contest, learner));
        checkFree(contest, learner, name);
        var view = runs.view(learner, run);
        if (!canEnter(view, contest)) {
            throw new NotAllowed("this run was not made for this leaderboard");
        }
        var score = records.heldOut(learner, run, view.spec().dataset());
        transaction.executeWithoutResult(status -> keep(learner, contest, name, view, score));
        return score;
    }

    /** What was true before the scoring may be so no longer. */
    private void keep(
            LearnerId learner, Contest contest, String name, RunView run, HeldOutScore score) {
        checkOpen(store.lock(contest.id()).orElseThrow(Contests::unknown));
        var before = entry(contest, learner);
        checkTries(before);
        checkFree(contest, learner, name);
        if (before.isEmpty()) {
            store.add(contest.id(), learner, name, run.id(), score, trained(run));
            return;
        }
        store.tried(contest.id(), learner, name);
        if (score.accuracy() > before.get().accuracy()) {
            store.better(contest.id(), learner, run.id(), score, trained(run));
        }
    }

    /** Lane time without scoring, where that is known. */
    private static double trained(RunView run) {
        return run.lastEpoch()
                .map(EpochMetrics::seconds)
                .filter(seconds -> seconds > 0)
                .orElse(run.seconds());
    }

    /** Takes one's line off the list; tries that were used stay used. */
    public void withdraw(LearnerId learner, long contest) {
        store.withdraw(ofOwnClass(learner, contest).id(), learner);
    }

    /** For the students of the class and those who lead it. */
    public Board board(LearnerId asker, long id) {
        var contest = store.find(id).orElseThrow(Contests::unknown);
        boolean leads = roster.ledBy(asker).stream().anyMatch(led -> led.id() == contest.cohort());
        if (!leads && !isOf(asker, contest)) {
            throw unknown();
        }
        var entries = store.entries(id).stream().filter(entry -> !entry.withdrawn()).toList();
        var lines = entries.stream().map(entry -> line(entry, asker, leads)).toList();
        var winner =
                contest.revealed() || leads
                        ? entries.stream().findFirst().flatMap(this::trained)
                        : Optional.<RunView>empty();
        return new Board(contest, lines, winner);
    }

    private static Board.Line line(ContestStore.Entry entry, LearnerId asker, boolean leads) {
        return new Board.Line(
                entry.pseudonym(),
                leads ? Optional.of(entry.name()) : Optional.empty(),
                entry.accuracy(),
                entry.samples(),
                entry.laneSeconds(),
                entry.tries(),
                entry.learner().equals(asker));
    }

    private Optional<RunView> trained(ContestStore.Entry entry) {
        try {
            return Optional.of(runs.view(entry.learner(), entry.run()));
        } catch (RunNotFound deleted) {
            return Optional.empty();
        }
    }

    private Optional<ContestStore.Entry> entry(Contest contest, LearnerId learner) {
        return store.entries(contest.id()).stream()
                .filter(entry -> entry.learner().equals(learner))
                .findFirst();
    }

    private void checkFree(Contest contest, LearnerId learner, String name) {
        boolean taken =
                store.entries(contest.id()).stream()
                        .filter(entry -> !entry.learner().equals(learner))
                        .anyMatch(entry -> entry.pseudonym().equalsIgnoreCase(name));
        if (taken) {
            throw new NotAllowed("somebody else has this name: choose another");
        }
    }

    private static void checkTries(Optional<ContestStore.Entry> before) {
        if (before.filter(entry -> entry.tries() >= MOST_TRIES).isPresent()) {
            throw new NotAllowed(
                    "you have had %d runs scored, as many as one may".formatted(MOST_TRIES));
        }
    }

    private static void checkOpen(Contest contest) {
        if (!contest.isOpen()) {
            throw new NotAllowed("this leaderboard is closed");
        }
    }

    private Contest led(LearnerId leader, long id) {
        var contest = store.find(id).orElseThrow(Contests::unknown);
        roster.checkLeads(leader, contest.cohort());
        return contest;
    }

    private Contest ofOwnClass(LearnerId learner, long id) {
        return store.find(id)
                .filter(contest -> isOf(learner, contest))
                .orElseThrow(Contests::unknown);
    }

    private boolean isOf(LearnerId learner, Contest contest) {
        return cohort(learner).equals(OptionalLong.of(contest.cohort()));
    }

    private OptionalLong cohort(LearnerId learner) {
        return roster.find(learner).map(Member::cohort).orElse(OptionalLong.empty());
    }

    private static NotAllowed unknown() {
        return new NotAllowed("your class has no such leaderboard");
    }
}
