package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private final Classroom class8b = new Classroom();
    private final Joining joining = class8b.joining;
    private final long cohort = class8b.cohort.id();

    @Test
    void whoHasTheCodeBecomesAStudentOfItsClass() {
        var code = joining.renew(class8b.leader, cohort);
        assertThat(joining.cohort(code.shown().toLowerCase())).contains(class8b.cohort);

        var ana = class8b.roster.find(joining.join(code.code(), "Ana", Classroom.PASSWORD));
        assertThat(ana.map(Member::role)).contains(Role.STUDENT);
        assertThat(ana.orElseThrow().cohort()).hasValue(cohort);

        var card = joining.joinWithCard(code.code(), "Ben");
        assertThat(class8b.credentials.byCard(card.code())).contains(card.learner());
    }

    @Test
    void aCodeHoldsForTwoWeeks() {
        var code = joining.renew(class8b.leader, cohort).code();
        class8b.time.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(joining.cohort(code)).isPresent();

        class8b.time.pass(Duration.ofSeconds(2));
        refused(code);
    }

    @Test
    void aCodeThatWasReplacedOrClosedOpensNothing() {
        var first = joining.renew(class8b.leader, cohort).code();
        var second = joining.renew(class8b.leader, cohort).code();
        refused(first);

        joining.close(class8b.leader, cohort);
        refused(second);
        refused("");
        refused("%");
    }

    @Test
    void nobodyJoinsAnArchivedClass() {
        var code = joining.renew(class8b.leader, cohort).code();
        class8b.classes.archive(class8b.leader, cohort, true);
        refused(code);
    }

    @Test
    void aNameIsTakenOnce() {
        class8b.join("Ana");
        assertThatThrownBy(() -> class8b.join("ＡＮＡ"))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("in this class already");
    }

    private void refused(String code) {
        assertThat(joining.cohort(code)).isEmpty();
        assertThatThrownBy(() -> joining.join(code, "Eve", Classroom.PASSWORD))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> joining.joinWithCard(code, "Eve"))
                .isInstanceOf(AccessRefused.class);
    }
}
