package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.Datasets;
import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.TestSpecs;
import io.weightroom.farm.Trainer;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RunsConfigurationTest {

    private static final Place HERE = new Place("first-network", "circles");

    @TempDir private Path home;

    private ApplicationContextRunner program() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("weightroom.home=" + home)
                .withBean(Datasets.class, TestSpecs::datasets)
                .withBean(PretrainedNetworks.class, () -> PretrainedNetworks.NONE)
                .withBean(
                        Trainer.class,
                        () ->
                                new LocalTrainer(
                                        TestSpecs.datasets(),
                                        new FakeEngine(1_000_000),
                                        2,
                                        home.resolve("checkpoints")))
                .withConfiguration(
                        AutoConfigurations.of(
                                DataSourceAutoConfiguration.class,
                                DataSourceTransactionManagerAutoConfiguration.class,
                                JdbcTemplateAutoConfiguration.class,
                                JdbcClientAutoConfiguration.class,
                                FlywayAutoConfiguration.class))
                .withUserConfiguration(RunsConfiguration.class);
    }

    @Test
    void keepsRunsInTheHomeFolderFromOneStartToTheNext() {
        program().run(context -> trainABit(context.getBean(Runs.class)));
        assertThat(home.resolve("weightroom.mv.db")).exists();
        assertThat(home.resolve("checkpoints")).isNotEmptyDirectory();

        program()
                .run(
                        context -> {
                            var runs = context.getBean(Runs.class);
                            assertThat(runs.all(LearnerId.LOCAL))
                                    .extracting(RunView::outcome)
                                    .containsExactly(Optional.empty());
                        });
    }

    private static void trainABit(Runs runs) throws InterruptedException {
        var spec = TestSpecs.circles("circles", 1000);
        long run = runs.submit(LearnerId.LOCAL, HERE, spec, false).id();
        while (runs.view(LearnerId.LOCAL, run).step() == 0) {
            Thread.sleep(5);
        }
    }

    /** The command line tells by this code that another Weightroom has the home folder. */
    @Test
    void doesNotStartBesideAnotherProgramWithTheSameHome() throws Exception {
        try (var _ = new KilledProgram(home)) {
            program()
                    .run(
                            context ->
                                    assertThat(context)
                                            .getFailure()
                                            .hasStackTraceContaining("[90020-"));
        }
    }
}
