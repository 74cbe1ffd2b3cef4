package io.weightroom.classroom;

import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Tally.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a class answers, question by question, for those who lead it. */
@Repository
public class Tallies {

    /** Of a question, shown at most. */
    private static final int MOST_ANSWERS = 20;

    private final JdbcClient jdbc;
    private final Roster roster;

    public Tallies(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Answers that are alike. */
    private record Alike(String block, Kind kind, Given given, int attempts) {}

    /**
     * By name of the question.
     *
     * @param page slug of the lesson
     * @throws NotAllowed where {@code leader} does not lead that class
     */
    public Map<String, Tally> of(LearnerId leader, long cohort, String page) {
        roster.checkLeads(leader, cohort);
        var wrong = wrong(cohort, page);
        var alike = new LinkedHashMap<String, List<Alike>>();
        answers(cohort, page)
                .forEach(a -> alike.computeIfAbsent(a.block(), b -> new ArrayList<>()).add(a));
        var tallies = new LinkedHashMap<String, Tally>();
        alike.forEach(
                (block, all) ->
                        tallies.put(block, tally(all, wrong.getOrDefault(block, List.of()))));
        return tallies;
    }

    private static Tally tally(List<Alike> all, List<Given> wrong) {
        return new Tally(
                all.getFirst().kind(),
                all.getFirst().block(),
                all.stream().mapToInt(a -> a.given().learners()).sum(),
                all.stream()
                        .filter(a -> a.given().correct())
                        .mapToInt(a -> a.given().learners())
                        .sum(),
                all.stream().mapToInt(Alike::attempts).sum(),
                all.stream().map(Alike::given).limit(MOST_ANSWERS).toList(),
                wrong.stream().limit(MOST_ANSWERS).toList());
    }

    private List<Alike> answers(long cohort, String page) {
        return jdbc.sql(
                        """
                        select block, kind, given, correct, count(*) learners, sum(attempts) attempts
                        from answer where page = ?
                            and learner in (select learner from account where cohort = ?)
                        group by block, kind, given, correct order by learners desc, given
                        """)
                .params(page, cohort)
                .query(
                        (row, number) ->
                                new Alike(
                                        row.getString("block"),
                                        Kind.valueOf(row.getString("kind")),
                                        new Given(
                                                row.getString("given"),
                                                row.getInt("learners"),
                                                row.getBoolean("correct")),
                                        row.getInt("attempts")))
                .list();
    }

    private Map<String, List<Given>> wrong(long cohort, String page) {
        var wrong = new LinkedHashMap<String, List<Given>>();
        jdbc.sql(
                        """
                        select block, given, count(*) learners from wrong_answer where page = ?
                            and learner in (select learner from account where cohort = ?)
                        group by block, given order by learners desc, given
                        """)
                .params(page, cohort)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        wrong.computeIfAbsent(
                                                        row.getString("block"),
                                                        b -> new ArrayList<>())
                                                .add(
                                                        new Given(
                                                                row.getString("given"),
                                                                row.getInt("learners"),
                                                                false)));
        return wrong;
    }
}
