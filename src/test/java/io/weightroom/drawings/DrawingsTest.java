package io.weightroom.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DrawingsTest {

    private static final LearnerId ANA = new LearnerId("ana");
    private static final LearnerId BEN = new LearnerId("ben");
    private static final LearnerId EVE = new LearnerId("eve");
    private static final LearnerId TEACHER = new LearnerId("teacher");
    private static final LearnerId OTHER = new LearnerId("other");

    private Drawings drawings;

    @BeforeEach
    void migrate() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:drawings-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into cohort (id, name, zone, secret) values
                            (10, 'a', 'UTC', 1), (20, 'b', 'UTC', 2);
                        insert into account (learner, name, role, cohort) values
                            ('ana', 'Ana', 'STUDENT', 10), ('ben', 'Ben', 'STUDENT', 10),
                            ('eve', 'Eve', 'STUDENT', 20), ('teacher', 'T', 'INSTRUCTOR', null),
                            ('other', 'O', 'INSTRUCTOR', null);
                        insert into leading (learner, cohort) values ('teacher', 10), ('other', 20);
                        """)
                .update();
        drawings = new Drawings(jdbc, new Roster(jdbc));
    }

    @Test
    void aClassHasTheDrawingsOfItsLearnersAlone() {
        drawings.give(ANA, 7, ink(1));
        drawings.give(BEN, 3, ink(2));
        drawings.give(EVE, 9, ink(3));

        assertThat(drawings.samples(BEN).labels()).containsExactly(7, 3);
        assertThat(drawings.samples(BEN).input(0)[0]).isEqualTo(1 / 255f);
        assertThat(drawings.count(EVE)).isOne();
        assertThat(drawings.ofClass(TEACHER, 10)).extracting(Drawing::by).containsExactly(BEN, ANA);
    }

    @Test
    void onlyWhoGaveADrawingTakesItBack() {
        drawings.give(ANA, 7, ink(1));
        long id = drawings.of(ANA).getFirst().id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> drawings.takeBack(BEN, id));
        drawings.takeBack(ANA, id);
        assertThat(drawings.count(ANA)).isZero();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> drawings.takeBack(ANA, id));
    }

    @Test
    void onlyWhoLeadsTheClassSeesWhoDrewAndRemoves() {
        drawings.give(ANA, 7, ink(1));
        long id = drawings.of(ANA).getFirst().id();

        for (var stranger : new LearnerId[] {OTHER, ANA, EVE, new LearnerId("nobody")}) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> drawings.ofClass(stranger, 10));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> drawings.remove(stranger, 10, id));
        }
        // Leads a class, but not the one that the drawing was given to.
        drawings.remove(OTHER, 20, id);
        assertThat(drawings.count(ANA)).isOne();

        drawings.remove(TEACHER, 10, id);
        assertThat(drawings.count(ANA)).isZero();
    }

    @Test
    void whoIsInNoClassHasNobodyToGiveTo() {
        assertThat(drawings.canGive(TEACHER)).isFalse();
        assertThat(drawings.canGive(LearnerId.LOCAL)).isTrue();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drawings.give(TEACHER, 1, ink(1)));
        assertThat(drawings.samples(TEACHER).count()).isZero();
    }

    @Test
    void refusesWhatIsNoDigitOrNoDrawing() {
        assertThatIllegalArgumentException().isThrownBy(() -> drawings.give(ANA, 10, ink(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> drawings.give(ANA, -1, ink(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> drawings.give(ANA, 1, new byte[3]));
        assertThat(drawings.count(ANA)).isZero();
    }

    @Test
    void oneLearnersHandIsNotTheClasss() {
        for (int i = 0; i < Drawings.MOST_OF_ONE; i++) {
            drawings.give(ANA, i % 10, ink(i));
        }
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drawings.give(ANA, 1, ink(200)))
                .withMessageContaining("take one back");
        drawings.takeBack(ANA, drawings.of(ANA).getFirst().id());
        drawings.give(ANA, 1, ink(200));
    }

    @Test
    void theSameDrawingIsGivenOnce() {
        drawings.give(ANA, 7, ink(1));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> drawings.give(ANA, 7, ink(1)));
        assertThat(drawings.count(ANA)).isOne();
    }

    @Test
    void aLearnerWhoIsErasedLeavesNoDrawing() {
        drawings.give(ANA, 7, ink(1));
        drawings.give(BEN, 3, ink(2));
        drawings.forget(ANA);
        assertThat(drawings.samples(BEN).labels()).containsExactly(3);
    }

    private static byte[] ink(int value) {
        var pixels = new byte[Drawings.SIDE * Drawings.SIDE];
        Arrays.fill(pixels, (byte) value);
        return pixels;
    }
}
