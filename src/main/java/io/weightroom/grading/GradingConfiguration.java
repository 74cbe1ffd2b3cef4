package io.weightroom.grading;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.lesson.Assignments;
import io.weightroom.runs.RunRecords;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts grading together with the database, the runs and the assignments. */
@Configuration(proxyBeanMethods = false)
class GradingConfiguration {

    private static final List<String> TABLES =
            List.of("hand_in", "draft", "overruling", "grade_audit");

    private final Clock clock = Clock.systemUTC();

    /** The first: others may add to what it gives. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GradedConditions conditions(
            ObjectProvider<Assignments> assignments,
            Roster roster,
            JdbcClient jdbc,
            Datasets datasets,
            PretrainedNetworks networks) {
        return new GradedConditions(
                assignments::getObject,
                roster,
                new TermsStore(jdbc),
                here(datasets, networks),
                clock);
    }

    /** As pages make it of what an author wrote. */
    private static UnaryOperator<TrainingSpec> here(
            Datasets datasets, PretrainedNetworks networks) {
        return written -> {
            var draft = written.draft();
            try {
                if (datasets instanceof DatasetCatalog catalog) {
                    catalog.standIn(draft.dataset).ifPresent(other -> draft.dataset = other);
                }
                return networks.resolve(draft.spec());
            } catch (DatasetUnavailable | IllegalArgumentException e) {
                // Who submits it is told.
                return draft.spec();
            }
        };
    }

    @Bean
    Grading grading(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Roster roster,
            ObjectProvider<Assignments> assignments,
            RunRecords records,
            Progress progress,
            GradedConditions conditions,
            ObjectProvider<CodeJudge> code) {
        var judge = new Judge(records, progress, conditions, code::getObject);
        return new JdbcGrading(
                jdbc,
                new TransactionTemplate(transactions),
                roster,
                assignments::getObject,
                new TermsStore(jdbc),
                judge,
                clock);
    }

    @Bean
    Forgets forgetsGrades(JdbcClient jdbc) {
        return learner ->
                TABLES.forEach(
                        table ->
                                jdbc.sql("delete from " + table + " where learner = ?")
                                        .param(learner.value())
                                        .update());
    }
}
