package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Roster;
import io.weightroom.runs.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One class as it stands, put together once for all who look. Not safe but for its listeners. */
final class Board implements AutoCloseable {

    /** Looks from one reading of the class's list to the next. */
    private static final int LOOKS_A_ROSTER = 5;

    private final long cohort;
    private final Runs runs;
    private final Roster roster;
    private final Hands hands;
    private final KnownData data;
    private final Map<LearnerId, FollowedStudent> students = new LinkedHashMap<>();
    private final Set<LearnerId> anew = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private int looks;
    private int numbers;

    Board(long cohort, Runs runs, Roster roster, Hands hands, KnownData data) {
        this.cohort = cohort;
        this.runs = runs;
        this.roster = roster;
        this.hands = hands;
        this.data = data;
    }

    void add(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    /** Whether somebody looks still. */
    boolean remove(Consumer<Snapshot> listener) {
        listeners.remove(listener);
        return !listeners.isEmpty();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Brings everything up to date, and tells those who look if anything has changed. */
    void look() {
        if (looks++ % LOOKS_A_ROSTER == 0) {
            readRoster();
        }
        followNewest();
        var tiles = new ArrayList<Tile>(students.size());
        for (var student : students.values()) {
            student.look(data::of);
            tiles.add(student.tile());
        }
        var now = new Snapshot(tiles, hands.queue(cohort));
        if (!isSame(now, snapshot)) {
            snapshot = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private static boolean isSame(Snapshot a, Snapshot b) {
        if (a.tiles().size() != b.tiles().size() || !a.hands().equals(b.hands())) {
            return false;
        }
        for (int i = 0; i < a.tiles().size(); i++) {
            if (a.tiles().get(i) != b.tiles().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Puts the students in the order of the list; who is on the wall keeps his number. */
    private void readRoster() {
        var before = Map.copyOf(students);
        students.clear();
        for (Member member : roster.students(cohort)) {
            var known = before.get(member.id());
            if (known != null) {
                known.rename(member);
            } else {
                anew.add(member.id());
            }
            students.put(
                    member.id(),
                    known != null
                            ? known
                            : new FollowedStudent(runs, numbers++, member, anew::add));
        }
        before.forEach(
                (learner, student) -> {
                    if (!students.containsKey(learner)) {
                        student.close();
                    }
                });
    }

    private void followNewest() {
        var asked = List.copyOf(anew);
        anew.removeAll(asked);
        var newest = runs.newest(asked);
        for (var learner : asked) {
            Optional.ofNullable(students.get(learner))
                    .ifPresent(student -> student.follow(Optional.ofNullable(newest.get(learner))));
        }
    }

    @Override
    public void close() {
        students.values().forEach(FollowedStudent::close);
        students.clear();
    }
}
