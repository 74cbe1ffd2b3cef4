package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import io.weightroom.wall.Stage.Gathering;
import io.weightroom.wall.Stage.Message;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says something to a whole class, and calls it together. */
@Repository
public class Stages {

    public static final int MOST_CHARACTERS = 500;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final PollStore polls;
    private final Bell bell;

    /** As it stands in the database, so that three hundred pages ask once. */
    private final Map<Long, Stage> known = new ConcurrentHashMap<>();

    Stages(JdbcClient jdbc, Roster roster, PollStore polls, Bell bell) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.polls = polls;
        this.bell = bell;
    }

    /** What the learner's own class is told; nothing where there is no class. */
    public Stage of(LearnerId learner) {
        var cohort = cohortOf(learner);
        return cohort.isPresent() ? stage(cohort.get()) : Stage.EMPTY;
    }

    Optional<Long> cohortOf(LearnerId learner) {
        return roster.find(learner)
                .filter(member -> member.cohort().isPresent())
                .map(member -> member.cohort().getAsLong());
    }

    /** The same, for somebody who leads the class. */
    public Stage of(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return stage(cohort);
    }

    /** Takes the place of what was said before. */
    public void say(LearnerId leader, long cohort, String words) {
        roster.checkLeads(leader, cohort);
        jdbc.sql(
                        """
                        merge into message (cohort, words, sent_at) key (cohort)
                        values (?, ?, current_timestamp)
                        """)
                .params(cohort, Words.some(words, MOST_CHARACTERS, "message"))
                .update();
        changed(cohort);
    }

    public void unsay(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("delete from message where cohort = ?").params(cohort).update();
        changed(cohort);
    }

    /**
     * Brings everybody to a step of a lesson: pages that are open go there, others say where the
     * class is.
     */
    public void gather(LearnerId leader, long cohort, String page, String step) {
        roster.checkLeads(leader, cohort);
        jdbc.sql(
                        """
                        merge into gathering (cohort, page, step, called_at) key (cohort)
                        values (?, ?, ?, current_timestamp)
                        """)
                .params(cohort, page, step)
                .update();
        changed(cohort);
    }

    /** Everybody goes on for themselves. */
    public void disperse(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("delete from gathering where cohort = ?").params(cohort).update();
        changed(cohort);
    }

    void changed(long cohort) {
        known.remove(cohort);
        bell.ring(cohort);
    }

    private Stage stage(long cohort) {
        return known.computeIfAbsent(
                cohort, id -> new Stage(message(id), gathering(id), polls.current(id)));
    }

    private Optional<Message> message(long cohort) {
        return jdbc.sql("select * from message where cohort = ?")
                .params(cohort)
                .query(
                        (row, number) ->
                                new Message(
                                        row.getString("words"),
                                        instant(row.getObject("sent_at", OffsetDateTime.class))))
                .optional();
    }

    private Optional<Gathering> gathering(long cohort) {
        return jdbc.sql("select * from gathering where cohort = ?")
                .params(cohort)
                .query(
                        (row, number) ->
                                new Gathering(
                                        row.getString("page"),
                                        row.getString("step"),
                                        instant(row.getObject("called_at", OffsetDateTime.class))))
                .optional();
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
