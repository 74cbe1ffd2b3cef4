package io.weightroom.widget;

import static org.mockito.Mockito.mock;

import io.weightroom.challenge.Challenges;
import io.weightroom.classifiers.Desks;
import io.weightroom.classroom.Exercises;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Progress;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.drawings.Drawings;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.models.Models;
import io.weightroom.own.OwnLimits;
import io.weightroom.own.OwnSets;
import io.weightroom.own.OwnTexts;
import io.weightroom.runs.Runs;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.wall.Bell;
import io.weightroom.wall.RunNotes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the tests of widgets put on a page. */
final class Widgets {

    private static final SourceLocation HERE = new SourceLocation("lesson.md", 1);

    private Widgets() {}

    static Workbench bench(Runs runs) {
        return bench(runs, new OwnSets(Path.of("target", "own-home"), OwnLimits.GENEROUS));
    }

    static Workbench bench(Runs runs, OwnSets ownSets) {
        return new Workbench(
                runs,
                new DatasetCatalog(Path.of("target", "no-such-home"), Optional.empty()),
                new Learners(false),
                mock(Progress.class),
                mock(Exercises.class),
                mock(Challenges.class),
                new Models(Path.of("models")),
                Desks.shipped(),
                ownSets,
                new OwnTexts(Path.of("target", "own-home")),
                List.of(),
                mock(Drawings.class),
                mock(RunNotes.class),
                new Bell());
    }

    static RunDirective.Train train(Hyperparameter... adjustable) {
        return new RunDirective.Train(
                circles(0.01),
                List.of(adjustable),
                Optional.of("Circles"),
                Optional.of("Press Train."),
                HERE);
    }

    static TrainingSpec circles(double learningRate) {
        return Specs.circles().learningRate(learningRate).build();
    }
}
