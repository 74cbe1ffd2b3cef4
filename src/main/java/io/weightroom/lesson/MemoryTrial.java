package io.weightroom.lesson;

import io.weightroom.spec.Cell;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.TrainingSpec;
import java.util.List;

/**
 * One task at several distances, for several cells.
 *
 * @param furthest distance; echoes at all distances are asked for in sequences of the same length
 */
record MemoryTrial(SequenceTask task, int furthest) {

    private static final int EMBEDDING = 8;
    private static final int SYMBOLS = 8;

    /**
     * A run at a place of its own, such as {@code memory-parity-lstm-20}.
     *
     * @param distance steps from what is asked for to the end; of parity, how many bits there are
     */
    TrainingSpec spec(TrainingSpec shared, Cell cell, int distance, int hidden) {
        int samples = ((Sequence) shared.dataset()).samples();
        var draft = shared.draft();
        draft.name = "%s-%s-%s-%d".formatted(shared.name(), task.text(), cell.text(), distance);
        draft.dataset =
                switch (task) {
                    case FIRST_SYMBOL -> new Sequence(task, distance + 1, 0, samples);
                    case ECHO -> new Sequence(task, furthest + 1, distance, samples);
                    case PARITY -> new Sequence(task, distance, 0, samples);
                    case SINE -> throw new IllegalArgumentException("a sine has no distance");
                };
        draft.layers =
                List.of(
                        new LayerSpec.Embedding(EMBEDDING),
                        new LayerSpec.Recurrent(cell, hidden),
                        new LayerSpec.Linear(task == SequenceTask.PARITY ? 2 : SYMBOLS));
        return draft.spec();
    }
}
