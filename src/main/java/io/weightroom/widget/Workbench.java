package io.weightroom.widget;

import io.weightroom.challenge.Challenges;
import io.weightroom.classifiers.ClassifierBases;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.classroom.Exercises;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Progress;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.drawings.Drawings;
import io.weightroom.models.Models;
import io.weightroom.own.OwnSets;
import io.weightroom.own.OwnTexts;
import io.weightroom.runs.Conditions;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.Runs;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.study.LineUps;
import io.weightroom.training.transfer.PretrainedNetworks;
import io.weightroom.wall.Bell;
import io.weightroom.wall.RunNotes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What widgets work with: the learner's runs and progress, the data sets, the trained networks that
 * come with Weightroom, and threads for what takes long.
 */
@Component
class Workbench implements DisposableBean {

    private final Runs runs;
    private final Conditions conditions;
    private final Datasets datasets;
    private final Learners learners;
    private final Progress progress;
    private final Exercises exercises;
    private final Challenges challenges;
    private final Models models;
    private final Classifiers classifiers;
    private final LineUps lineUps;
    private final OwnSets ownSets;
    private final OwnTexts ownTexts;
    private final Drawings drawings;
    private final PretrainedNetworks networks;
    private final RunNotes notes;
    private final Bell bell;
    private final ExecutorService background =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("widgets-", 1).factory());

    private final ExecutorService spare =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("widgets-spare").factory());

    Workbench(
            Runs runs,
            Datasets datasets,
            Learners learners,
            Progress progress,
            Exercises exercises,
            Challenges challenges,
            Models models,
            Classifiers classifiers,
            OwnSets ownSets,
            OwnTexts ownTexts,
            List<Conditions> conditions,
            Drawings drawings,
            RunNotes notes,
            Bell bell) {
        this.runs = runs;
        this.conditions = Conditions.all(conditions);
        this.notes = notes;
        this.bell = bell;
        this.datasets = datasets;
        this.learners = learners;
        this.progress = progress;
        this.exercises = exercises;
        this.challenges = challenges;
        this.models = models;
        this.classifiers = classifiers;
        lineUps = new LineUps(classifiers);
        this.ownSets = ownSets;
        this.ownTexts = ownTexts;
        this.drawings = drawings;
        networks = new ClassifierBases(models, classifiers);
    }

    Runs runs() {
        return runs;
    }

    Datasets datasets() {
        return datasets;
    }

    Progress progress() {
        return progress;
    }

    /** The code that learners write. */
    Exercises exercises() {
        return exercises;
    }

    /** What the server asks of it. */
    Challenges challenges() {
        return challenges;
    }

    /** Trained networks that are here before anybody has trained one. */
    Models models() {
        return models;
    }

    /**
     * Trained classifiers, the host's too. They may keep one waiting: ask outside the page's lock.
     */
    Classifiers classifiers() {
        return classifiers;
    }

    /** What learners have measured of them. */
    LineUps lineUps() {
        return lineUps;
    }

    /** The pictures that the learner has collected. */
    OwnSets ownSets() {
        return ownSets;
    }

    /** The texts that the learner has brought. */
    OwnTexts ownTexts() {
        return ownTexts;
    }

    /** Names of texts that the host has put beside the data sets. */
    List<String> hostTexts() {
        return datasets instanceof DatasetCatalog catalog ? catalog.texts().names() : List.of();
    }

    /** What learners have drawn for their class. */
    Drawings drawings() {
        return drawings;
    }

    /** What was written to the learner's runs. */
    RunNotes notes() {
        return notes;
    }

    /** Rings when something is. */
    Bell bell() {
        return bell;
    }

    /** Trained networks that others can begin with. */
    PretrainedNetworks networks() {
        return networks;
    }

    /** The generated data set to use where {@code asked} is not on this machine. */
    Optional<DatasetSpec> standIn(DatasetSpec asked) {
        return datasets instanceof DatasetCatalog catalog
                ? catalog.standIn(asked)
                : Optional.empty();
    }

    /** How many training samples {@code asked} has on this machine; absent for points. */
    OptionalInt available(DatasetSpec asked) {
        try {
            return datasets instanceof DatasetCatalog catalog
                    ? catalog.available(asked)
                    : OptionalInt.empty();
        } catch (DatasetUnavailable e) {
            return OptionalInt.empty();
        }
    }

    /** The spec as it will be trained: with its trained network, where that is here. */
    TrainingSpec found(TrainingSpec spec) {
        try {
            return networks.resolve(spec);
        } catch (IllegalArgumentException e) {
            // Who submits it is told.
            return spec;
        }
    }

    /** The same, under the conditions that runs of the learner's have at {@code place}. */
    TrainingSpec found(Place place, TrainingSpec spec) {
        try {
            return conditions.of(learner(), place, found(spec));
        } catch (RunRefused e) {
            // Who submits it is told.
            return spec;
        }
    }

    LearnerId learner() {
        return learners.current();
    }

    /**
     * Runs what follows a run by itself: behind all pages that do the same, and for half of the
     * time at most, so that what a learner asks for is not kept waiting.
     */
    void whenThereIsTime(Runnable work) {
        spare.execute(
                () -> {
                    long begin = System.nanoTime();
                    work.run();
                    LockSupport.parkNanos(System.nanoTime() - begin);
                });
    }

    /** Runs {@code work} outside the page's lock: reading files, predicting a whole grid. */
    void later(Runnable work) {
        background.execute(work);
    }

    @Override
    public void destroy() {
        background.shutdownNow();
        spare.shutdownNow();
    }
}
