package io.weightroom.study;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest line-up of each learner and place, measured in the background and kept in memory: it
 * goes on while the learner is on another page.
 */
public final class LineUps {

    /** Line-ups that are kept; the oldest makes room. */
    private static final int MOST = 1000;

    private record Key(String learner, String page, String block) {}

    private final Classifiers classifiers;
    private final Map<Key, LineUp> newest =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, LineUp> eldest) {
                    return size() > MOST;
                }
            };

    public LineUps(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    public synchronized Optional<LineUp> newest(String learner, String page, String block) {
        return Optional.ofNullable(newest.get(new Key(learner, page, block)));
    }

    /** Begins another one, and gives up the one before it. */
    public synchronized LineUp start(
            String learner, String page, String block, List<ClassifierCard> networks, Album album) {
        newest(learner, page, block).ifPresent(LineUp::stop);
        var lineUp = new LineUp(classifiers, networks, album, learner);
        newest.put(new Key(learner, page, block), lineUp);
        Thread.ofVirtual().name("line-up").start(lineUp::measure);
        return lineUp;
    }
}
