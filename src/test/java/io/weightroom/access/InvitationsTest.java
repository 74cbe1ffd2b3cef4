package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private final Classroom class8b = new Classroom();
    private final long cohort = class8b.cohort.id();
    private final Invitations invitations =
            new Invitations(
                    class8b.jdbc,
                    class8b.roster,
                    new AccountRows(class8b.jdbc),
                    class8b.credentials,
                    class8b.time);

    @Test
    void aLinkMakesOneMoreLeaderOnce() {
        var link = invitations.invite(class8b.leader, cohort);
        var roe = invitations.accept(link, "Mr Roe", Classroom.PASSWORD);

        assertThat(class8b.roster.find(roe).map(Member::role)).contains(Role.INSTRUCTOR);
        assertThat(class8b.roster.ledBy(roe)).extracting(Cohort::id).containsExactly(cohort);
        assertThat(invitations.cohort(link)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(link, "Eve", Classroom.PASSWORD))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aLinkHoldsForAWeek() {
        var link = invitations.invite(class8b.leader, cohort);
        class8b.time.pass(Duration.ofDays(7).plusSeconds(1));
        assertThat(invitations.cohort(link)).isEmpty();
    }

    @Test
    void studentsNeitherInviteNorAccept() {
        var ana = class8b.join("Ana");
        var link = invitations.invite(class8b.leader, cohort);

        assertThatThrownBy(() -> invitations.invite(ana, cohort)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> invitations.accept(link, ana)).isInstanceOf(NotAllowed.class);
        assertThat(class8b.roster.find(ana).map(Member::role)).contains(Role.STUDENT);
        assertThat(invitations.cohort(link)).isPresent();
    }

    @Test
    void whoIsDismissedSeesTheClassNoMore() {
        var roe =
                invitations.accept(
                        invitations.invite(class8b.leader, cohort), "Mr Roe", Classroom.PASSWORD);
        invitations.dismiss(class8b.leader, cohort, roe);

        assertThat(class8b.roster.ledBy(roe)).isEmpty();
        assertThatThrownBy(() -> invitations.dismiss(class8b.leader, cohort, class8b.leader))
                .isInstanceOf(AccessRefused.class);
    }
}
