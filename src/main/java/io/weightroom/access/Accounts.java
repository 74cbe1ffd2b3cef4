package io.weightroom.access;

import io.weightroom.classroom.CsvText;
import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and erases accounts: for those who lead a class, and for oneself. */
@Service
public class Accounts {

    private final AccountRows rows;
    private final Credentials credentials;
    private final Roster roster;
    private final Seats seats;
    private final ObjectProvider<Forgets> rooms;

    Accounts(
            AccountRows rows,
            Credentials credentials,
            Roster roster,
            Seats seats,
            ObjectProvider<Forgets> rooms) {
        this.rows = rows;
        this.credentials = credentials;
        this.roster = roster;
        this.seats = seats;
        this.rooms = rooms;
    }

    /**
     * What became of a roster.
     *
     * @param cards of those who were added, in order
     * @param known names that the class had already
     */
    public record Added(List<KeyCard> cards, List<String> known) {}

    /** A student who gets a key card. */
    @Transactional
    public KeyCard add(LearnerId leader, long cohort, String name) {
        var wanted = new DisplayName(name);
        var added = add(leader, cohort, List.of(new RosterEntry(wanted, Optional.empty())));
        if (!added.known().isEmpty()) {
            throw new AccessRefused(
                    "there is somebody called “" + wanted.text() + "” in this class already");
        }
        return added.cards().getFirst();
    }

    /**
     * All of them who are not there yet or, where there are too many, none. Those who are there
     * keep what they sign in with.
     */
    @Transactional
    public Added add(LearnerId leader, long cohort, List<RosterEntry> students) {
        roster.checkLeads(leader, cohort);
        var taken = new HashSet<>(rows.lockedNames(cohort));
        var cards = new ArrayList<KeyCard>();
        var known = new ArrayList<String>();
        for (var student : students) {
            if (!taken.add(student.name().folded())) {
                known.add(student.name().text());
                continue;
            }
            AccountRows.checkRoom(taken.size());
            var id =
                    rows.insert(
                            student.name(),
                            Role.STUDENT,
                            Optional.of(cohort),
                            student.schoolId().orElse(null));
            var card = KeyCard.newFor(id, student.name());
            credentials.add(id, student.name(), null, card, null);
            cards.add(card);
        }
        return new Added(List.copyOf(cards), List.copyOf(known));
    }

    /** What their school calls the students of a class, where that is known. */
    public Map<LearnerId, String> schoolIds(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return rows.schoolIds(cohort);
    }

    /** The class as a table for spreadsheets, which can be brought in again. */
    public String csv(LearnerId leader, long cohort) {
        var ids = schoolIds(leader, cohort);
        var table = new ArrayList<List<String>>();
        table.add(List.of("name", "id"));
        roster.students(cohort)
                .forEach(
                        student ->
                                table.add(
                                        List.of(
                                                student.name(),
                                                ids.getOrDefault(student.id(), ""))));
        return CsvText.of(table);
    }

    /** In place of the student's password or card; whoever is signed in with those is out. */
    @Transactional
    public KeyCard newCard(LearnerId leader, LearnerId student) {
        var member = roster.checkLeadsStudent(leader, student);
        checkStudent(member);
        var card = KeyCard.newFor(student, new DisplayName(member.name()));
        credentials.setCard(card);
        seats.end(student);
        return card;
    }

    /**
     * @param asking the one of that name, or somebody who leads their class
     */
    @Transactional
    public void rename(LearnerId asking, LearnerId whom, String name) {
        var wanted = new DisplayName(name);
        var member =
                asking.equals(whom)
                        ? roster.find(whom).orElseThrow(() -> new NotAllowed("sign in first"))
                        : roster.checkLeadsStudent(asking, whom);
        if (!new DisplayName(member.name()).folded().equals(wanted.folded())) {
            member.cohort().ifPresent(cohort -> rows.checkFree(cohort, wanted));
        }
        rows.rename(whom, wanted);
        credentials.rename(whom, wanted);
    }

    /**
     * Of one's own; all other browsers are signed out.
     *
     * @param before the password until now, or the code of the key card
     */
    @Transactional
    public void changePassword(LearnerId self, String before, String password) {
        var member = roster.find(self).orElseThrow(() -> new NotAllowed("sign in first"));
        if (!credentials.belongs(self, before)) {
            throw new AccessRefused("this is not your password or key card until now");
        }
        var wanted = new NewPassword(password);
        wanted.checkIsNot(new DisplayName(member.name()));
        credentials.setPassword(self, credentials.hash(wanted));
        seats.endOthers(self);
    }

    /** Erases a student with everything that is kept of them, for good. */
    @Transactional
    public void erase(LearnerId leader, LearnerId student) {
        checkStudent(roster.checkLeadsStudent(leader, student));
        seats.end(student);
        rooms.orderedStream().forEach(room -> room.forget(student));
        rows.delete(student);
    }

    private static void checkStudent(Member member) {
        if (member.role() != Role.STUDENT) {
            throw new NotAllowed("this is the account of somebody who leads classes");
        }
    }
}
