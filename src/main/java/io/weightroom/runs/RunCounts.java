package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many runs the students of a class have trained, for those who lead it. */
@Repository
public class RunCounts {

    private final JdbcClient jdbc;
    private final Roster roster;

    public RunCounts(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /**
     * Runs that took at least one step: by learner, then by page.
     *
     * @throws io.weightroom.classroom.NotAllowed where {@code leader} does not lead that class
     */
    public Map<LearnerId, Map<String, Integer>> of(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        var counts = new HashMap<LearnerId, Map<String, Integer>>();
        jdbc.sql(
                        """
                        select learner, page, count(*) runs from run where step > 0
                            and learner in (select learner from account where cohort = ?)
                        group by learner, page
                        """)
                .params(cohort)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.computeIfAbsent(
                                                        new LearnerId(row.getString("learner")),
                                                        learner -> new HashMap<>())
                                                .put(row.getString("page"), row.getInt("runs")));
        return counts;
    }
}
