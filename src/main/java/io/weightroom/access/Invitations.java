package io.weightroom.access;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with which whoever leads a class has others lead it too. Each opens once. */
@Service
public class Invitations {

    static final Duration HOLDS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Roster roster;
    private final AccountRows rows;
    private final Credentials credentials;
    private final Clock clock;

    @Autowired
    Invitations(JdbcClient jdbc, Roster roster, AccountRows rows, Credentials credentials) {
        this(jdbc, roster, rows, credentials, Clock.systemUTC());
    }

    Invitations(
            JdbcClient jdbc,
            Roster roster,
            AccountRows rows,
            Credentials credentials,
            Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.rows = rows;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * @return what stands in the link; it is not kept
     */
    @Transactional
    public String invite(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("delete from invitation where expires < ?").param(now()).update();
        var code = RandomCode.of(32);
        jdbc.sql("insert into invitation (hash, cohort, expires) values (?, ?, ?)")
                .params(RandomCode.hash(code), cohort, now().plus(HOLDS))
                .update();
        return code;
    }

    /** The class that a link is for; absent where it was used or has expired. */
    public Optional<Cohort> cohort(String code) {
        return jdbc.sql("select cohort from invitation where hash = ? and expires > ?")
                .params(RandomCode.hash(RandomCode.typed(code)), now())
                .query(Long.class)
                .optional()
                .flatMap(roster::cohort);
    }

    /** Makes an account that leads the class. */
    @Transactional
    public LearnerId accept(String code, String name, String password) {
        var wanted = new DisplayName(name);
        var secret = new NewPassword(password);
        secret.checkIsNot(wanted);
        long cohort = use(code);
        var leader = rows.insert(wanted, Role.INSTRUCTOR, Optional.empty(), null);
        credentials.add(leader, wanted, credentials.hash(secret), null, null);
        rows.lead(leader, cohort);
        return leader;
    }

    /** For somebody who leads another class already. */
    @Transactional
    public void accept(String code, LearnerId self) {
        if (!roster.find(self).map(Member::role).orElse(Role.STUDENT).leads()) {
            throw new NotAllowed(
                    "students lead no classes; open the link where nobody is signed in");
        }
        rows.lead(self, use(code));
    }

    /** Who leads a class, but for the host. */
    public List<Member> leaders(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return jdbc
                .sql("select learner from leading where cohort = ? order by learner")
                .param(cohort)
                .query(String.class)
                .list()
                .stream()
                .flatMap(one -> roster.find(new LearnerId(one)).stream())
                .toList();
    }

    /** Others go on; the last one stays, so that no class is left alone. */
    @Transactional
    public void dismiss(LearnerId leader, long cohort, LearnerId whom) {
        if (leaders(leader, cohort).size() < 2) {
            throw new AccessRefused("somebody has to lead the class");
        }
        jdbc.sql("delete from leading where cohort = ? and learner = ?")
                .params(cohort, whom.value())
                .update();
    }

    private long use(String code) {
        var cohort =
                cohort(code)
                        .orElseThrow(() -> new AccessRefused("this link opens nothing any more"));
        int used =
                jdbc.sql("delete from invitation where hash = ?")
                        .param(RandomCode.hash(RandomCode.typed(code)))
                        .update();
        if (used != 1) {
            throw new AccessRefused("this link was used a moment ago");
        }
        return cohort.id();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
