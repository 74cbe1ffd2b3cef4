package io.weightroom.runs;

import io.weightroom.data.Datasets;
import io.weightroom.farm.Trainer;
import io.weightroom.spec.Budget;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts runs together with the database and the trainers. */
@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    private final Path checkpoints;

    RunsConfiguration(@Value("${weightroom.home}") Path home) {
        checkpoints = home.resolve("checkpoints");
    }

    @Bean
    Budget budget(ConfigurableEnvironment environment) {
        return new BudgetSettings(environment).read();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    JdbcRuns runs(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Trainer trainer,
            Datasets datasets,
            PretrainedNetworks networks,
            Budget budget,
            ObjectProvider<Conditions> conditions) {
        return new JdbcRuns(
                new RunStore(jdbc, new TransactionTemplate(transactions)),
                new RunReader(jdbc),
                trainer,
                new SubmitRules(
                        datasets,
                        networks,
                        budget,
                        Conditions.all(conditions.orderedStream().toList())),
                checkpoints);
    }

    @Bean
    RunRecords runRecords(JdbcRuns runs, JdbcClient jdbc, Trainer trainer) {
        return new RunRecords(runs, new RunReader(jdbc), trainer);
    }
}
