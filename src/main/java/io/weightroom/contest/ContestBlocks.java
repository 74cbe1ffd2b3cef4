package io.weightroom.contest;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Lessons;
import io.weightroom.lesson.RunDirective.Train;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The train blocks of lessons that a leaderboard can be about, as they are on this machine. */
@Component
public class ContestBlocks {

    /** What everybody may choose; the data and the seconds are the same for all. */
    private static final Set<Hyperparameter> FREE =
            EnumSet.of(
                    Hyperparameter.LAYERS,
                    Hyperparameter.LEARNING_RATE,
                    Hyperparameter.OPTIMIZER,
                    Hyperparameter.BATCH_SIZE,
                    Hyperparameter.EPOCHS,
                    Hyperparameter.INIT,
                    Hyperparameter.SEED);

    /** A block that can be chosen. */
    public record Option(String page, String title, Train train) {}

    private final ObjectProvider<Lessons> lessons;
    private final Datasets datasets;
    private final PretrainedNetworks networks;

    ContestBlocks(ObjectProvider<Lessons> lessons, Datasets datasets, PretrainedNetworks networks) {
        this.lessons = lessons;
        this.datasets = datasets;
        this.networks = networks;
    }

    public List<Option> all() {
        return lessons.getObject().all().stream().flatMap(ContestBlocks::options).toList();
    }

    private static Stream<Option> options(Lesson lesson) {
        return lesson.blocks()
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive())
                .filter(Train.class::isInstance)
                .map(Train.class::cast)
                .filter(train -> canBeCompared(train.spec()))
                .map(train -> new Option(lesson.slug(), lesson.title(), train));
    }

    private static boolean canBeCompared(TrainingSpec spec) {
        boolean classes =
                !(spec.dataset() instanceof DatasetSpec.Text)
                        && !(spec.dataset() instanceof DatasetSpec.Points p
                                && p.shape().isRegression());
        return spec.dataset().canHoldOut() && classes && spec.loss() == LossSpec.CROSS_ENTROPY;
    }

    /** The block of a contest, with its seconds; nothing where the lesson has it no longer. */
    public Optional<Train> find(Contest contest) {
        return find(contest.page(), contest.block()).map(train -> of(train, contest.seconds()));
    }

    Optional<Train> find(String page, String block) {
        return all().stream()
                .filter(option -> option.page().equals(page))
                .map(Option::train)
                .filter(train -> train.spec().name().equals(block))
                .findFirst();
    }

    private static Train of(Train train, int seconds) {
        var draft = train.spec().draft();
        draft.seconds = seconds;
        draft.dataset = draft.dataset.whole();
        draft.evaluateOn = Optional.empty();
        return new Train(
                draft.spec(),
                List.copyOf(FREE),
                train.title(),
                Optional.of(
                        "Change whatever you like, and train as often as you like. What counts is how a run does that you enter below."),
                train.at());
    }

    /** The same with generated data where the data set is absent here, and its network found. */
    TrainingSpec here(TrainingSpec written) {
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
    }

    /** {@code base} with what anybody may choose as asked. */
    static TrainingSpec adjusted(TrainingSpec base, TrainingSpec asked) {
        var draft = base.draft();
        FREE.forEach(hyperparameter -> hyperparameter.copy(asked, draft));
        return draft.spec();
    }
}
