package io.weightroom.lesson;

import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Pictures, a learner's own too, and networks that look at them. */
public sealed interface PictureDirective extends Directive {

    /** A look at a data set before anything is trained: points, or a wall of pictures. */
    record Data(
            DatasetSpec dataset,
            double trainingShare,
            long seed,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}

    /**
     * A wall of what training makes of one picture by chance.
     *
     * @param dataset whose pictures can be chosen, in colour
     * @param kinds what is switched on at first
     */
    record Augment(
            DatasetSpec dataset,
            List<AugmentSpec> kinds,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}

    /** A photo of one's own, or one of the test split, read by the newest run {@code of}. */
    record Photo(
            TrainingSpec of, Optional<String> title, Optional<String> caption, SourceLocation at)
            implements PictureDirective {}

    /**
     * Classes that a learner makes of pictures of their own, trained on the server and tried live.
     *
     * @param name of the set of pictures; the same on another page is the same set
     * @param base trained network whose features are used; the best that is here where absent
     */
    record OwnClasses(
            String name,
            Optional<String> base,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}

    /**
     * Photos, a learner's own too, shown to networks that come trained.
     *
     * @param show which parts of what becomes of them
     * @param networks to choose from; all that are here where empty
     * @param photos a gallery to choose from
     */
    record Classify(
            List<ClassifyPart> show,
            List<String> networks,
            DatasetSpec.Images photos,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}

    /**
     * Networks that come trained, compared on labelled photos: accuracy, time, size.
     *
     * @param networks to compare; all that are here where empty
     * @param count how many photos of the test split
     */
    record LineUp(
            String name,
            List<String> networks,
            DatasetSpec.Images photos,
            int count,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}

    /**
     * Photos as points in the plane, by a network's features and by their pixels.
     *
     * @param networks to choose from; all that are here where empty
     * @param count how many photos of the test split
     */
    record FeatureMap(
            List<String> networks,
            DatasetSpec.Images photos,
            int count,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements PictureDirective {}
}
