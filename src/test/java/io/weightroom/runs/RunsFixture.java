package io.weightroom.runs;

import io.weightroom.data.Datasets;
import io.weightroom.farm.Trainer;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.spec.Budget;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.nio.file.Path;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over a database and a trainer of their own, in a folder. */
public final class RunsFixture implements AutoCloseable {

    final JdbcRuns runs;
    final RunRecords records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcConnectionPool pool;

    RunsFixture(Path home, Datasets datasets, TrainingEngine engine) {
        this(home, datasets, engine, Budget.GENEROUS);
    }

    RunsFixture(Path home, Datasets datasets, TrainingEngine engine, Budget budget) {
        this(
                home,
                datasets,
                new LocalTrainer(datasets, engine, 2, home.resolve("checkpoints")),
                budget);
    }

    RunsFixture(Path home, Datasets datasets, Trainer trainer, Budget budget) {
        this(home, datasets, trainer, budget, database -> Conditions.NONE);
    }

    /**
     * @param conditions of runs, given the database
     */
    public RunsFixture(
            Path home,
            Datasets datasets,
            Trainer trainer,
            Budget budget,
            Function<JdbcClient, Conditions> conditions) {
        pool = pool(home);
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        var checkpoints = home.resolve("checkpoints");
        runs =
                new JdbcRuns(
                        new RunStore(jdbc, transactions),
                        new RunReader(jdbc),
                        trainer,
                        new SubmitRules(
                                datasets, PretrainedNetworks.NONE, budget, conditions.apply(jdbc)),
                        checkpoints);
        records = new RunRecords(runs, new RunReader(jdbc), trainer);
        runs.start();
    }

    public Runs runs() {
        return runs;
    }

    public RunRecords records() {
        return records;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    boolean has(String query) {
        return jdbc.sql(query).query(Integer.class).optional().isPresent();
    }

    /** Changes a database that nobody has open. */
    static void change(Path home, String statement) {
        var pool = pool(home);
        JdbcClient.create(pool).sql(statement).update();
        pool.dispose();
    }

    private static JdbcConnectionPool pool(Path home) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + home.resolve("weightroom") + ";WRITE_DELAY=0", "sa", "");
    }

    @Override
    public void close() {
        runs.close();
        pool.dispose();
    }
}
