package io.weightroom.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which class, and who leads it. */
@Repository
public class Roster {

    private final JdbcClient jdbc;

    public Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(LearnerId learner) {
        return jdbc.sql("select * from account where learner = ?")
                .params(learner.value())
                .query((row, number) -> member(row))
                .optional();
    }

    public Optional<Cohort> cohort(long id) {
        return jdbc.sql("select * from cohort where id = ?")
                .params(id)
                .query((row, number) -> cohort(row))
                .optional();
    }

    /** By name. */
    public List<Member> students(long cohort) {
        return jdbc.sql("select * from account where cohort = ? order by name, learner")
                .params(cohort)
                .query((row, number) -> member(row))
                .list();
    }

    /** What their school calls the students of a class, of those of whom that is known. */
    public Map<LearnerId, String> schoolIds(long cohort) {
        var ids = new HashMap<LearnerId, String>();
        jdbc.sql(
                        "select learner, school_id from account where cohort = ? and school_id is not null")
                .params(cohort)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        ids.put(
                                                new LearnerId(row.getString("learner")),
                                                row.getString("school_id")));
        return ids;
    }

    /** The classes that somebody leads, newest first; all of them where that is the host. */
    public List<Cohort> ledBy(LearnerId leader) {
        return switch (find(leader).map(Member::role).orElse(Role.STUDENT)) {
            case STUDENT -> List.of();
            case INSTRUCTOR ->
                    jdbc.sql(
                                    """
                                    select cohort.* from cohort join leading on leading.cohort = cohort.id
                                    where leading.learner = ? order by cohort.id desc
                                    """)
                            .params(leader.value())
                            .query((row, number) -> cohort(row))
                            .list();
            case HOST ->
                    jdbc.sql("select * from cohort where id <> ? or ? order by id desc")
                            .params(Cohort.LOCAL, leader.equals(LearnerId.LOCAL))
                            .query((row, number) -> cohort(row))
                            .list();
        };
    }

    /**
     * @throws NotAllowed where {@code leader} does not lead that class
     */
    public Cohort checkLeads(LearnerId leader, long cohort) {
        return ledBy(leader).stream()
                .filter(led -> led.id() == cohort)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("this class is led by somebody else"));
    }

    /**
     * @throws NotAllowed where {@code learner} is not a student of a class that {@code leader}
     *     leads
     */
    public Member checkLeadsStudent(LearnerId leader, LearnerId learner) {
        var student = find(learner).orElseThrow(() -> new NotAllowed("there is no such learner"));
        checkLeads(
                leader,
                student.cohort().orElseThrow(() -> new NotAllowed("this learner is in no class")));
        return student;
    }

    private static Member member(ResultSet row) throws SQLException {
        long cohort = row.getLong("cohort");
        boolean inNone = row.wasNull();
        return new Member(
                new LearnerId(row.getString("learner")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                inNone ? OptionalLong.empty() : OptionalLong.of(cohort));
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getLong("id"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getLong("secret"),
                row.getBoolean("archived"));
    }
}
