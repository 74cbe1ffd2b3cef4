package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants help, in the order in which they asked. */
@Repository
public class Hands {

    public static final int MOST_CHARACTERS = 300;

    private static final int MOST_OF_A_PAGE = 200;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Bell bell;

    Hands(JdbcClient jdbc, Roster roster, Bell bell) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.bell = bell;
    }

    /**
     * A hand that is up already keeps its place and gets the new note.
     *
     * @throws NotAllowed where the learner is in no class
     */
    public void raise(LearnerId learner, String note, String page) {
        long cohort =
                roster.find(learner)
                        .orElseThrow(() -> new NotAllowed("there is no such learner"))
                        .cohort()
                        .orElseThrow(() -> new NotAllowed("you are in no class"));
        var words = Words.line(note, MOST_CHARACTERS, "note");
        var where = page.length() > MOST_OF_A_PAGE ? "" : page;
        jdbc.sql(
                        """
                        merge into hand using (values (cast(:learner as varchar))) as asked (learner)
                            on hand.learner = asked.learner
                        when matched then update set note = :note, page = :page
                        when not matched then insert (learner, cohort, note, page)
                            values (:learner, :cohort, :note, :page)
                        """)
                .param("learner", learner.value())
                .param("cohort", cohort)
                .param("note", words)
                .param("page", where)
                .update();
        bell.ring(learner);
    }

    /** The learner needs no help any more. */
    public void lower(LearnerId learner) {
        jdbc.sql("delete from hand where learner = ?").params(learner.value()).update();
        bell.ring(learner);
    }

    /** The same, by somebody who leads the class. */
    public void lower(LearnerId leader, LearnerId learner) {
        roster.checkLeadsStudent(leader, learner);
        lower(learner);
    }

    public Optional<Hand> of(LearnerId learner) {
        return jdbc.sql("select * from hand where learner = ?")
                .params(learner.value())
                .query((row, number) -> hand(row))
                .optional();
    }

    /** Who asked first comes first. */
    public List<Hand> queue(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return queue(cohort);
    }

    List<Hand> queue(long cohort) {
        return jdbc.sql("select * from hand where cohort = ? order by raised_at, learner")
                .params(cohort)
                .query((row, number) -> hand(row))
                .list();
    }

    private static Hand hand(ResultSet row) throws SQLException {
        return new Hand(
                new LearnerId(row.getString("learner")),
                row.getString("note"),
                row.getString("page"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
