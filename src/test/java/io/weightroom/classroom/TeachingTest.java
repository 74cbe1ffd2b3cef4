package io.weightroom.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Answer.Question;
import io.weightroom.classroom.Tally.Given;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two classes, each with a leader: what one sees and sets, and the other may not. */
class TeachingTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final LearnerId EVE = new LearnerId("eve");
    private static final LearnerId LEAD = new LearnerId("lead");
    private static final LearnerId OTHER = new LearnerId("other");
    private static final Question WHY = new Question(Kind.CHECK, "digits", "why");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Progress progress;
    private ClassProgress classProgress;
    private Tallies tallies;
    private Openings openings;

    @BeforeEach
    void makeTwoClasses() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:teaching-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);
        var roster = new Roster(jdbc);
        progress = new Progress(jdbc);
        classProgress = new ClassProgress(jdbc, roster);
        tallies = new Tallies(jdbc, roster);
        openings = new Openings(jdbc, roster);
        jdbc.sql(
                        """
                        insert into cohort (id, name, zone, secret) values
                            (5, 'Monday', 'Europe/Vienna', 1), (6, 'Friday', 'UTC', 2);
                        insert into account (learner, name, role, cohort) values
                            ('ana', 'Ana', 'STUDENT', 5), ('ben', 'Ben', 'STUDENT', 5),
                            ('eve', 'Eve', 'STUDENT', 6),
                            ('lead', 'Lee', 'INSTRUCTOR', null),
                            ('other', 'Oto', 'INSTRUCTOR', null);
                        insert into leading (learner, cohort) values ('lead', 5), ('other', 6);
                        """)
                .update();
    }

    @Test
    void showsHowFarTheStudentsOfAClassAreAndNobodyElse() {
        progress.markRead(ANA, "digits", "train");
        progress.record(ANA, WHY, "It is", true, "");
        progress.record(ANA, new Question(Kind.PREDICTION, "digits", "guess"), "9", true, "");
        progress.markRead(EVE, "digits", "train");

        var all = classProgress.of(LEAD, 5);

        assertThat(all).containsOnlyKeys(ANA);
        assertThat(all.get(ANA))
                .containsOnlyKeys("digits")
                .containsEntry("digits", new Steps(Set.of("train"), Set.of("why")));
    }

    @Test
    void countsAnswersAndKeepsWhatWasWrongOnTheWay() {
        progress.record(ANA, WHY, "It is faster", false, "");
        progress.record(ANA, WHY, "It bends", true, "");
        progress.record(BEN, WHY, "It is faster", false, "");
        progress.record(EVE, WHY, "It is faster", false, "");

        var tally = tallies.of(LEAD, 5, "digits").get("why");

        assertThat(tally.learners()).isEqualTo(2);
        assertThat(tally.right()).isEqualTo(1);
        assertThat(tally.attempts()).isEqualTo(3);
        assertThat(tally.answers())
                .containsExactlyInAnyOrder(
                        new Given("It bends", 1, true), new Given("It is faster", 1, false));
        assertThat(tally.wrong()).containsExactly(new Given("It is faster", 2, false));
    }

    @Test
    void keepsNoMoreThanAFewWrongAnswersOfOneLearner() {
        for (int i = 0; i < Progress.MOST_WRONG + 5; i++) {
            progress.record(ANA, WHY, "guess " + i, false, "");
        }

        assertThat(tallies.of(LEAD, 5, "digits").get("why").wrong()).hasSize(Progress.MOST_WRONG);
    }

    @Test
    void opensAndClosesALessonOfOneClass() {
        var opening = new Opening(Optional.of(NOON), Optional.of(NOON.plusSeconds(3600)));
        openings.set(LEAD, 5, "digits", opening);

        assertThat(openings.of(5)).containsOnlyKeys("digits").containsValue(opening);
        assertThat(openings.of(6, "digits")).isEqualTo(Opening.ALWAYS);
        assertThat(opening.isOpen(NOON.minusSeconds(1))).isFalse();
        assertThat(opening.isOpen(NOON)).isTrue();
        assertThat(opening.isOpen(NOON.plusSeconds(3600))).isFalse();

        openings.set(LEAD, 5, "digits", Opening.ALWAYS);
        assertThat(openings.of(5)).isEmpty();
    }

    @Test
    void refusesALessonThatClosesBeforeItOpens() {
        assertThatThrownBy(() -> new Opening(Optional.of(NOON), Optional.of(NOON)))
                .hasMessageContaining("expected a lesson to close after it opens");
    }

    @Test
    void refusesLeadersOfOtherClassesAndStudents() {
        for (var asking : new LearnerId[] {OTHER, ANA, new LearnerId("nobody")}) {
            assertThatThrownBy(() -> classProgress.of(asking, 5)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> tallies.of(asking, 5, "digits"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> openings.set(asking, 5, "digits", Opening.ALWAYS))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
