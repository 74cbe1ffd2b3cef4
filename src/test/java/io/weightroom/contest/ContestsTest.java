package io.weightroom.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.RunDirective.Train;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRecords;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who may enter what, how often, and what others then see. */
class ContestsTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final LearnerId EVE = new LearnerId("eve");
    private static final LearnerId TEACHER = new LearnerId("teacher");
    private static final LearnerId OTHER = new LearnerId("other");
    private static final TrainingSpec BASE = Specs.circles().build();

    private final Runs runs = mock(Runs.class);
    private final RunRecords records = mock(RunRecords.class);
    private final ContestBlocks blocks = mock(ContestBlocks.class);
    private Contests contests;
    private ContestConditions conditions;
    private Contest contest;

    @BeforeEach
    void open() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:contests-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into cohort (id, name, zone, secret) values
                            (10, 'a', 'UTC', 1), (20, 'b', 'UTC', 2);
                        insert into account (learner, name, role, cohort) values
                            ('ana', 'Ana', 'STUDENT', 10), ('ben', 'Ben Bo', 'STUDENT', 10),
                            ('eve', 'Eve', 'STUDENT', 20), ('teacher', 'T', 'INSTRUCTOR', null),
                            ('other', 'O', 'INSTRUCTOR', null);
                        insert into leading (learner, cohort) values ('teacher', 10), ('other', 20);
                        """)
                .update();
        var roster = new Roster(jdbc);
        var store = new ContestStore(jdbc);
        var transactions = new DataSourceTransactionManager(database);
        contests = new Contests(store, blocks, roster, runs, records, transactions);
        conditions = new ContestConditions(store, blocks, roster);
        var train = mock(Train.class);
        when(train.spec()).thenReturn(timed(draft -> {}));
        when(blocks.find("digits", "net")).thenReturn(Optional.of(train));
        when(blocks.find(any(Contest.class))).thenReturn(Optional.of(train));
        when(blocks.here(any())).thenAnswer(call -> call.getArgument(0));
        contests.open(TEACHER, 10, "digits", "net", 20);
        contest = contests.newest(ANA).orElseThrow();
    }

    @Test
    void theListGoesByHiddenSamplesAndSaysNobodysName() {
        ended(ANA, 1, 0.91);
        ended(BEN, 2, 0.95);
        contests.enter(ANA, contest.id(), "Quick Fox", 1);
        contests.enter(BEN, contest.id(), "λ-net", 2);

        var board = contests.board(ANA, contest.id());
        assertThat(board.lines())
                .extracting(Board.Line::pseudonym)
                .containsExactly("λ-net", "Quick Fox");
        assertThat(board.lines()).allMatch(line -> line.name().isEmpty());
        assertThat(board.lines()).extracting(Board.Line::own).containsExactly(false, true);
        assertThat(board.winner()).isEmpty();
        assertThat(contests.board(TEACHER, contest.id()).lines())
                .extracting(line -> line.name().orElse(""))
                .containsExactly("Ben Bo", "Ana");
    }

    @Test
    void theFirstIsExplainedOnceTheLeaderSaysSo() {
        var first = ended(ANA, 1, 0.91);
        contests.enter(ANA, contest.id(), "Fox", 1);
        contests.reveal(TEACHER, contest.id(), true);
        assertThat(contests.board(BEN, contest.id()).winner()).contains(first);
        contests.reveal(TEACHER, contest.id(), false);
        assertThat(contests.board(BEN, contest.id()).winner()).isEmpty();
        when(runs.view(ANA, 1)).thenThrow(RunNotFound.class);
        contests.reveal(TEACHER, contest.id(), true);
        assertThat(contests.board(BEN, contest.id()).winner()).isEmpty();
    }

    @Test
    void theBestOfFewTriesCounts() {
        ended(ANA, 1, 0.91);
        ended(ANA, 2, 0.80);
        contests.enter(ANA, contest.id(), "Fox", 1);
        for (int i = 1; i < Contests.MOST_TRIES; i++) {
            contests.enter(ANA, contest.id(), "Fox " + i, 2);
        }
        var own = contests.board(ANA, contest.id()).own().orElseThrow();
        assertThat(own.accuracy()).isEqualTo(0.91);
        assertThat(own.pseudonym()).isEqualTo("Fox 4");
        refused(() -> contests.enter(ANA, contest.id(), "Fox", 1));

        contests.withdraw(ANA, contest.id());
        assertThat(contests.board(BEN, contest.id()).lines()).isEmpty();
        refused(() -> contests.enter(ANA, contest.id(), "Fox", 1));
    }

    @Test
    void whatIsNotOnesOwnIsRefused() {
        ended(ANA, 1, 0.9);
        when(runs.view(BEN, 1)).thenThrow(new RunNotFound(1));
        assertThatExceptionOfType(RunNotFound.class)
                .isThrownBy(() -> contests.enter(BEN, contest.id(), "Thief", 1));
        ended(EVE, 5, 0.9);
        refused(() -> contests.enter(EVE, contest.id(), "Guest", 5));
        refused(() -> contests.board(EVE, contest.id()));
        refused(() -> contests.board(OTHER, contest.id()));
        refused(() -> contests.withdraw(EVE, contest.id()));
        for (var stranger : List.of(ANA, OTHER, EVE)) {
            refused(() -> contests.open(stranger, 10, "digits", "net", 20));
            refused(() -> contests.close(stranger, contest.id()));
            refused(() -> contests.reveal(stranger, contest.id(), true));
            refused(() -> contests.delete(stranger, contest.id()));
            refused(() -> contests.ofClass(stranger, 10));
        }
    }

    @Test
    void onlyRunsMadeForItCount() {
        run(ANA, 1, new Place("digits", "net"), timed(d -> d.heldOut = held()), done(), 0.99);
        run(ANA, 2, contest.place(), timed(draft -> {}), done(), 0.99);
        run(ANA, 3, contest.place(), timed(d -> d.heldOut = held()), Optional.empty(), 0.99);
        run(
                ANA,
                4,
                contest.place(),
                timed(d -> d.heldOut = held()),
                Optional.of(new RunOutcome.Diverged(1, 9)),
                0.99);
        for (long run = 1; run <= 4; run++) {
            long id = run;
            refused(() -> contests.enter(ANA, contest.id(), "Fox", id));
        }
        assertThat(contests.board(ANA, contest.id()).lines()).isEmpty();
    }

    @Test
    void nothingIsEnteredOnceItIsClosed() {
        ended(ANA, 1, 0.9);
        when(records.heldOut(any(), anyLong(), any()))
                .thenAnswer(
                        call -> {
                            contests.close(TEACHER, contest.id());
                            return new HeldOutScore(1, 100, 0.1, 0.99);
                        });
        refused(() -> contests.enter(ANA, contest.id(), "Fox", 1));
        assertThat(contests.board(ANA, contest.id()).lines()).isEmpty();
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> conditions.of(ANA, contest.place(), timed(draft -> {})));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<b>bold</b>",
                "Ben Bo",
                " ben  bo ",
                "a\u202Eb",
                "a\nb",
                "=1+1"
            })
    void refusesWhatIsNoNameOrSomebodysOwn(String name) {
        ended(ANA, 1, 0.9);
        refused(() -> contests.enter(ANA, contest.id(), name, 1));
    }

    @Test
    void nobodyTakesAnothersName() {
        ended(ANA, 1, 0.9);
        ended(BEN, 2, 0.9);
        contests.enter(ANA, contest.id(), "Fox", 1);
        refused(() -> contests.enter(BEN, contest.id(), "fox", 2));
    }

    @Test
    void everybodyHasTheSameSecondsAndData() {
        var mine = conditions.of(ANA, contest.place(), timed(d -> d.learningRate = 0.3));
        assertThat(mine.learningRate()).isEqualTo(0.3);
        assertThat(mine.seconds()).isEqualTo(20);
        assertThat(mine.heldOut()).isPresent();
        assertThat(conditions.of(BEN, contest.place(), timed(d -> {})).heldOut())
                .isEqualTo(mine.heldOut());
        assertThat(conditions.of(ANA, contest.place(), mine)).isEqualTo(mine);

        refusedRun(ANA, timed(d -> d.seconds = 40));
        refusedRun(ANA, timed(d -> d.seconds = 0));
        refusedRun(ANA, timed(d -> d.threads = 4));
        refusedRun(ANA, timed(d -> d.trainingShare = 0.99));
        refusedRun(ANA, timed(d -> d.samples(5000)));
        refusedRun(
                ANA,
                timed(
                        d ->
                                d.layers =
                                        List.of(
                                                new LayerSpec.Pretrained(
                                                        "mnist",
                                                        Tuning.FROZEN,
                                                        Optional.empty()))));
        refusedRun(EVE, timed(d -> {}));
        refusedRun(new LearnerId("nobody"), timed(d -> {}));
    }

    @Test
    void otherPlacesAreLeftAsTheyAre() {
        var place = new Place("digits", "net");
        assertThat(conditions.of(ANA, place, BASE)).isEqualTo(BASE);
        for (var page : List.of("contests/", "contests/x", "contests/99", "contests/-1")) {
            assertThatExceptionOfType(RunRefused.class)
                    .isThrownBy(() -> conditions.of(ANA, new Place(page, "net"), BASE));
        }
    }

    private static Optional<HeldOut> held() {
        return Optional.of(new HeldOut(7, 100));
    }

    private static TrainingSpec timed(Consumer<io.weightroom.spec.SpecDraft> change) {
        var draft = BASE.draft();
        draft.seconds = 20;
        change.accept(draft);
        return draft.spec();
    }

    private static Optional<RunOutcome> done() {
        return Optional.of(new RunOutcome.Completed());
    }

    private RunView ended(LearnerId learner, long id, double accuracy) {
        return run(learner, id, contest.place(), timed(d -> d.heldOut = held()), done(), accuracy);
    }

    private RunView run(
            LearnerId learner,
            long id,
            Place place,
            TrainingSpec spec,
            Optional<RunOutcome> outcome,
            double accuracy) {
        var view =
                new RunView(
                        id,
                        place,
                        1,
                        Instant.EPOCH,
                        spec,
                        RunState.ENDED,
                        outcome,
                        100,
                        10,
                        0.1,
                        List.of(),
                        "CPU",
                        1,
                        42,
                        List.of(),
                        List.of(),
                        1,
                        0,
                        0,
                        19.9,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        when(runs.view(learner, id)).thenReturn(view);
        when(records.heldOut(learner, id, spec.dataset()))
                .thenReturn(new HeldOutScore(100, 5000, 0.1, accuracy));
        return view;
    }

    private void refusedRun(LearnerId learner, TrainingSpec spec) {
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> conditions.of(learner, contest.place(), spec));
    }

    private static void refused(Runnable deed) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed::run);
    }
}
