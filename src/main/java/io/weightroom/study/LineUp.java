package io.weightroom.study;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.classifiers.Classifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Networks shown the same photos, one photo at a time and one network after the other. Anybody may
 * look how far it is.
 */
public final class LineUp {

    /** Passes of each network that are shown and not counted: memory and caches fill up first. */
    static final int WARM_UP = 5;

    /** How it goes on. */
    public enum State {
        MEASURING,
        DONE,
        STOPPED
    }

    private final Classifiers classifiers;
    private final Album album;
    private final String caller;
    private final List<Standing> standings = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.MEASURING;

    /**
     * @param caller whose turn it is among those who ask classifiers
     */
    LineUp(Classifiers classifiers, List<ClassifierCard> networks, Album album, String caller) {
        this.classifiers = classifiers;
        this.album = album;
        this.caller = caller;
        networks.forEach(card -> standings.add(Standing.atTheStart(card, WARM_UP)));
    }

    public State state() {
        return state;
    }

    public Album album() {
        return album;
    }

    /** Of all networks, in the order in which they are measured. */
    public List<Standing> standings() {
        return new ArrayList<>(standings);
    }

    /** Is given up before the next photo. */
    public void stop() {
        if (state == State.MEASURING) {
            state = State.STOPPED;
        }
    }

    /** Called after every photo, on the measuring thread. */
    public AutoCloseable follow(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls {@code ended} once, when it is measured or stopped; not at all where it is already. */
    public void whenEnded(Runnable ended) {
        var once =
                new Runnable() {
                    @Override
                    public void run() {
                        if (state != State.MEASURING && listeners.remove(this)) {
                            ended.run();
                        }
                    }
                };
        if (state == State.MEASURING) {
            listeners.add(once);
        }
    }

    /** Measures all networks; returns at the end. */
    void measure() {
        for (int i = 0; i < standings.size() && state == State.MEASURING; i++) {
            try {
                measure(i);
            } catch (ClassifierUnavailable | IllegalArgumentException e) {
                standings.set(i, standings.get(i).without(String.valueOf(e.getMessage())));
            }
            tell();
        }
        if (state == State.MEASURING) {
            state = State.DONE;
        }
        tell();
    }

    private void measure(int place) {
        var card = standings.get(place).card();
        if (card.problem().isPresent()) {
            throw new ClassifierUnavailable(card.problem().get());
        }
        int classes = album.classes().size();
        var groups =
                LabelGroups.of(card.labels(), album.classes())
                        .orElseThrow(
                                () ->
                                        new ClassifierUnavailable(
                                                "It has no label for one of %s."
                                                        .formatted(
                                                                String.join(
                                                                        ", ", album.classes()))));
        for (var photo : album.photos()) {
            if (state != State.MEASURING) {
                return;
            }
            var input = card.preparation().prepare(photo.file()).input();
            var seen = classifiers.look(card.name(), input, caller);
            boolean right = groups.likeliest(seen.probabilities(), classes) == photo.label();
            boolean named = groups.classOf()[seen.best(1).getFirst()] >= 0;
            standings.set(place, standings.get(place).and(seen.nanos(), right, named));
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
