package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final Classroom class8b = new Classroom();
    private final Accounts accounts = class8b.accounts;
    private final long cohort = class8b.cohort.id();

    @Test
    void aKeyCardOpensItsAccountAndIsNotKept() {
        var card = accounts.add(class8b.leader, cohort, "Ana");

        assertThat(class8b.credentials.byCard(card.code())).contains(card.learner());
        assertThat(class8b.credentials.byCard(" " + card.code().toLowerCase().replace("-", " ")))
                .contains(card.learner());
        assertThat(class8b.jdbc.sql("select card from credential").query(String.class).single())
                .doesNotContain(card.code().substring(0, 4));
        assertThat(class8b.credentials.byCard("")).isEmpty();
        assertThat(class8b.credentials.byPassword("Ana", card.code())).isEmpty();
    }

    @Test
    void aNewCardReplacesWhatWasBefore() {
        var ana = class8b.join("Ana");
        var first = accounts.newCard(class8b.leader, ana);
        assertThat(class8b.credentials.byPassword("Ana", Classroom.PASSWORD)).isEmpty();

        var second = accounts.newCard(class8b.leader, ana);
        assertThat(class8b.credentials.byCard(first.code())).isEmpty();
        assertThat(class8b.credentials.byCard(second.code())).contains(ana);
    }

    @Test
    void aRosterAddsWhoIsNotThereYet() {
        var ben = class8b.join("Ben");
        var roster = List.of(entry("Ana"), entry("BEN"), entry("Cyd"));
        var added = accounts.add(class8b.leader, cohort, roster);

        assertThat(added.cards()).extracting(KeyCard::name).containsExactly("Ana", "Cyd");
        assertThat(added.known()).containsExactly("BEN");
        assertThat(class8b.credentials.byPassword("Ben", Classroom.PASSWORD)).contains(ben);
        assertThat(accounts.csv(class8b.leader, cohort))
                .isEqualTo("\uFEFFname,id\r\nAna,Ana@school\r\nBen,\r\nCyd,Cyd@school\r\n");
        assertThat(
                        RosterFile.read(
                                accounts.csv(class8b.leader, cohort)
                                        .getBytes(StandardCharsets.UTF_8)))
                .extracting(one -> one.name().text())
                .containsExactly("Ana", "Ben", "Cyd");
    }

    @Test
    void theSameNameInTwoClassesIsToldByItsPassword() {
        var ana = class8b.join("Ana");
        var other = class8b.classes.create(class8b.leader, "8C", java.time.ZoneOffset.UTC);
        var code = class8b.joining.renew(class8b.leader, other.id()).code();
        var namesake = class8b.joining.join(code, "ana", "another password");

        assertThat(class8b.credentials.byPassword("ANA", Classroom.PASSWORD)).contains(ana);
        assertThat(class8b.credentials.byPassword("Ana", "another password")).contains(namesake);
        assertThat(class8b.credentials.byPassword("Ana", "neither of them")).isEmpty();
    }

    @Test
    void onlyWhoLeadsTheClassMayTouchItsStudents() {
        var ana = class8b.join("Ana");
        var ben = class8b.join("Ben");
        var stranger = class8b.leader("Mr Roe");

        for (var asking : List.of(ben, stranger, new LearnerId("nobody"))) {
            refused(() -> accounts.add(asking, cohort, "Dan"));
            refused(() -> accounts.newCard(asking, ana));
            refused(() -> accounts.rename(asking, ana, "Eve"));
            refused(() -> accounts.erase(asking, ana));
            refused(() -> class8b.joining.renew(asking, cohort));
            refused(() -> class8b.joining.code(asking, cohort));
            refused(() -> class8b.classes.delete(asking, cohort));
            refused(() -> class8b.classes.archive(asking, cohort, true));
            refused(() -> class8b.classes.change(asking, cohort, "9B", java.time.ZoneOffset.UTC));
        }
        refused(() -> class8b.classes.create(ben, "Ben's", java.time.ZoneOffset.UTC));
    }

    @Test
    void aStudentMayRenameThemselvesButTakeNobodysName() {
        var ana = class8b.join("Ana");
        class8b.join("Ben");

        accounts.rename(ana, ana, "ANA");
        accounts.rename(ana, ana, "Ana Berg");
        assertThat(class8b.roster.find(ana).map(Member::name)).contains("Ana Berg");
        assertThat(class8b.credentials.byPassword("ana berg", Classroom.PASSWORD)).contains(ana);
        assertThatThrownBy(() -> accounts.rename(ana, ana, "ben"))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsTheOneBefore() {
        var ana = class8b.join("Ana");
        assertThatThrownBy(() -> accounts.changePassword(ana, "wrong one", "quite a new one"))
                .isInstanceOf(AccessRefused.class);

        accounts.changePassword(ana, Classroom.PASSWORD, "quite a new one");
        assertThat(class8b.credentials.byPassword("Ana", "quite a new one")).contains(ana);
        assertThat(class8b.credentials.byPassword("Ana", Classroom.PASSWORD)).isEmpty();

        var card = accounts.newCard(class8b.leader, ana);
        accounts.changePassword(ana, card.code(), "a third password");
        assertThat(class8b.credentials.byCard(card.code())).isEmpty();
    }

    @Test
    void refusesPasswordsThatAnybodyWouldTry() {
        var ana = class8b.join("Anastasia");
        for (var bad : List.of("short", "password", "aaaaaaaaaa", "anastasia", "é".repeat(40))) {
            assertThatThrownBy(() -> accounts.changePassword(ana, Classroom.PASSWORD, bad))
                    .as(bad)
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void erasingAStudentLeavesNothing() {
        var ana = class8b.join("Ana");
        accounts.erase(class8b.leader, ana);

        assertThat(class8b.forgotten).containsExactly(ana);
        assertThat(class8b.roster.find(ana)).isEmpty();
        assertThat(class8b.credentials.byPassword("Ana", Classroom.PASSWORD)).isEmpty();
    }

    @Test
    void deletingAClassErasesEachOfItsStudents() {
        var ana = class8b.join("Ana");
        var ben = class8b.join("Ben");
        class8b.classes.delete(class8b.leader, cohort);

        assertThat(class8b.forgotten).containsExactlyInAnyOrder(ana, ben);
        assertThat(class8b.roster.cohort(cohort)).isEmpty();
        assertThat(class8b.roster.find(class8b.leader)).isPresent();
    }

    @Test
    void studentsOfAnArchivedClassCannotSignIn() {
        var ana = class8b.join("Ana");
        var card = accounts.add(class8b.leader, cohort, "Ben");
        class8b.classes.archive(class8b.leader, cohort, true);
        assertThat(class8b.credentials.byPassword("Ana", Classroom.PASSWORD)).isEmpty();
        assertThat(class8b.credentials.byCard(card.code())).isEmpty();

        class8b.classes.archive(class8b.leader, cohort, false);
        assertThat(class8b.credentials.byPassword("Ana", Classroom.PASSWORD)).contains(ana);
    }

    private static void refused(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(NotAllowed.class);
    }

    private static RosterEntry entry(String name) {
        return new RosterEntry(new DisplayName(name), Optional.of(name + "@school"));
    }
}
