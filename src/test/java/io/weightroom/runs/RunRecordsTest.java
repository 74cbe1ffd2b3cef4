package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.RunReport;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.Budget;
import io.weightroom.spec.Specs;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

    private static final Place HERE = new Place("assignments/circles", "net");

    @Test
    void knowsThatARunHasEndedBeforeItsRowSaysSo(@TempDir Path home) {
        var trainer = new ScriptedTrainer();
        var datasets = new DatasetCatalog(home, Optional.empty());
        try (var fixture = new RunsFixture(home, datasets, trainer, Budget.GENEROUS)) {
            long run = fixture.runs.submit(LOCAL, HERE, Specs.circles().build(), false).id();
            assertThat(fixture.records.isGoing(LOCAL, HERE)).isTrue();

            fixture.transactions()
                    .executeWithoutResult(
                            transaction -> {
                                // Nobody else can write the row until this transaction is over.
                                fixture.jdbc()
                                        .sql("select id from run where id = ? for update")
                                        .param(run)
                                        .query(Long.class)
                                        .single();
                                trainer.report(
                                        new RunReport.Ended(run, new RunOutcome.Completed(), 1));
                                assertThat(fixture.has("select 1 from run where state <> 'ENDED'"))
                                        .isTrue();
                                assertThat(fixture.records.isGoing(LOCAL, HERE)).isFalse();
                            });
        }
    }
}
