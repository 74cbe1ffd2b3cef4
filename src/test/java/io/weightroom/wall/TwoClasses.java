package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ina leads Ada and Bob; Ilo leads Eve, in another class. Runs are of paper. */
final class TwoClasses {

    static final LearnerId INA = new LearnerId("ina");
    static final LearnerId ILO = new LearnerId("ilo");
    static final LearnerId ADA = new LearnerId("ada");
    static final LearnerId BOB = new LearnerId("bob");
    static final LearnerId EVE = new LearnerId("eve");
    static final long INAS = 2;
    static final long ILOS = 3;

    final JdbcClient jdbc;
    final Roster roster;
    final Progress progress;
    final WallRuns runs = new WallRuns();
    final Bell bell = new Bell();
    final Hands hands;
    final Stages stages;
    final Polls polls;
    final RunNotes notes;

    TwoClasses() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:wall-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into cohort (name, zone, secret)
                        values ('Ina''s', 'UTC', 1), ('Ilo''s', 'UTC', 2)
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into account (learner, name, role, cohort) values
                            ('ina', 'Ina', 'INSTRUCTOR', null), ('ilo', 'Ilo', 'INSTRUCTOR', null),
                            ('ada', 'Ada', 'STUDENT', 2), ('bob', 'Bob', 'STUDENT', 2),
                            ('eve', 'Eve', 'STUDENT', 3)
                        """)
                .update();
        jdbc.sql("insert into leading (learner, cohort) values ('ina', 2), ('ilo', 3)").update();
        roster = new Roster(jdbc);
        progress = new Progress(jdbc);
        var store = new PollStore(jdbc);
        hands = new Hands(jdbc, roster, bell);
        stages = new Stages(jdbc, roster, store, bell);
        polls = new Polls(store, stages, progress, roster, bell);
        notes = new RunNotes(jdbc, roster, runs.asRuns(), bell);
    }

    /** A row of a run, which notes stand at. */
    long run(LearnerId learner) {
        var view = runs.add(learner, 1);
        jdbc.sql(
                        """
                        insert into run (id, learner, page, block, number, created, spec, state,
                                         learning_rate, threads, parameters)
                        values (?, ?, 'digits', 'digits', ?, current_timestamp, '{}', 'ENDED', 0.1,
                                1, 42)
                        """)
                .params(view.id(), learner.value(), view.id())
                .update();
        return view.id();
    }
}
