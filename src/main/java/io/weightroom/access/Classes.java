package io.weightroom.access;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes, archives and erases classes, for those who lead them. */
@Service
public class Classes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Roster roster;
    private final AccountRows rows;
    private final Accounts accounts;
    private final Seats seats;

    Classes(JdbcClient jdbc, Roster roster, AccountRows rows, Accounts accounts, Seats seats) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.rows = rows;
        this.accounts = accounts;
        this.seats = seats;
    }

    /** Led by {@code leader} from the start. */
    @Transactional
    public Cohort create(LearnerId leader, String name, ZoneId zone) {
        if (!roster.find(leader).map(Member::role).orElse(Role.STUDENT).leads()) {
            throw new NotAllowed("students make no classes");
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into cohort (name, zone, secret) values (?, ?, ?)")
                .params(new DisplayName(name).text(), zone.getId(), RANDOM.nextLong())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        rows.lead(leader, id);
        return roster.cohort(id).orElseThrow();
    }

    @Transactional
    public void change(LearnerId leader, long cohort, String name, ZoneId zone) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("update cohort set name = ?, zone = ? where id = ?")
                .params(new DisplayName(name).text(), zone.getId(), cohort)
                .update();
    }

    /** Everything is kept, but the students of an archived class cannot sign in. */
    @Transactional
    public void archive(LearnerId leader, long cohort, boolean archived) {
        roster.checkLeads(leader, cohort);
        checkNotOfThisMachine(cohort);
        jdbc.sql("update cohort set archived = ? where id = ?").params(archived, cohort).update();
        if (archived) {
            jdbc.sql("delete from join_code where cohort = ?").param(cohort).update();
            roster.students(cohort).forEach(student -> seats.end(student.id()));
        }
    }

    /** Erases the class with its students and all that is kept of them, for good. */
    @Transactional
    public void delete(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        checkNotOfThisMachine(cohort);
        roster.students(cohort).forEach(student -> accounts.erase(leader, student.id()));
        jdbc.sql("delete from cohort where id = ?").param(cohort).update();
    }

    private static void checkNotOfThisMachine(long cohort) {
        if (cohort == Cohort.LOCAL) {
            throw new NotAllowed("the class of this machine stays");
        }
    }
}
