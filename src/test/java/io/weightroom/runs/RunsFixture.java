package io.weightroom.runs;

import io.weightroom.data.Datasets;
import io.weightroom.farm.LocalTrainer;
import io.weightroom.training.TrainingEngine;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over a database and a trainer of their own, in a folder. */
final class RunsFixture implements AutoCloseable {

    final JdbcRuns runs;
    final JdbcClient jdbc;
    private final JdbcConnectionPool pool;

    RunsFixture(Path home, Datasets datasets, TrainingEngine engine) {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + home.resolve("weightroom"), "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = JdbcClient.create(pool);
        var checkpoints = home.resolve("checkpoints");
        runs =
                new JdbcRuns(
                        new RunStore(
                                jdbc, new TransactionTemplate(new JdbcTransactionManager(pool))),
                        new RunReader(jdbc),
                        new LocalTrainer(datasets, engine, 2, checkpoints),
                        new SubmitRules(datasets),
                        checkpoints);
        runs.start();
    }

    /** As when the process dies: nothing more reaches the database. */
    void crash() {
        jdbc.sql("shutdown immediately").update();
    }

    @Override
    public void close() {
        runs.close();
        pool.dispose();
    }
}
