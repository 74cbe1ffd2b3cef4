package io.weightroom.classroom;

import io.weightroom.classroom.Answer.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far all students of a class have come, for those who lead it. */
@Repository
public class ClassProgress {

    /** A learner and a lesson. */
    private record Key(LearnerId learner, String page) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    public ClassProgress(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /**
     * By learner, then by slug of the lesson; nothing where nothing was done.
     *
     * @throws NotAllowed where {@code leader} does not lead that class
     */
    public Map<LearnerId, Map<String, Steps>> of(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        var read =
                names(
                        """
                        select learner, page, step from step_read
                        where learner in (select learner from account where cohort = ?)
                        """,
                        cohort);
        var right =
                names(
                        """
                        select learner, page, block from answer where kind = ? and correct
                            and learner in (select learner from account where cohort = ?)
                        """,
                        Kind.CHECK.name(),
                        cohort);
        var keys = new HashSet<>(read.keySet());
        keys.addAll(right.keySet());
        var all = new HashMap<LearnerId, Map<String, Steps>>();
        for (var key : keys) {
            all.computeIfAbsent(key.learner(), learner -> new HashMap<>())
                    .put(
                            key.page(),
                            new Steps(
                                    read.getOrDefault(key, Set.of()),
                                    right.getOrDefault(key, Set.of())));
        }
        return all;
    }

    private Map<Key, Set<String>> names(String query, Object... parameters) {
        var names = new HashMap<Key, Set<String>>();
        jdbc.sql(query)
                .params(parameters)
                .query(
                        row -> {
                            var key =
                                    new Key(
                                            new LearnerId(row.getString("learner")),
                                            row.getString("page"));
                            names.computeIfAbsent(key, k -> new HashSet<>()).add(row.getString(3));
                        });
        return names;
    }
}
