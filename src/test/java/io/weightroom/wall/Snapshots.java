package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Walls of paper, for tests of those who draw them. */
public final class Snapshots {

    private static final WallRuns RUNS = new WallRuns();

    private Snapshots() {}

    public static Snapshot of(Tile... tiles) {
        return new Snapshot(List.of(tiles), List.of());
    }

    public static Snapshot withHand(Tile tile, String note) {
        var hand = new Hand(tile.student().id(), note, "", Instant.EPOCH);
        return new Snapshot(List.of(tile), List.of(hand));
    }

    public static Tile idle(int number, String name) {
        return new Tile(number, student(name), Optional.empty());
    }

    /** A student's run after so many of 100 steps. */
    public static Tile training(int number, String name, long step) {
        var run = RUNS.add(new LearnerId(name), step);
        var shown = new Tile.Shown(run, TileCurve.of(run), List.of(), Optional.empty(), 1);
        return new Tile(number, student(name), Optional.of(shown));
    }

    private static Member student(String name) {
        return new Member(new LearnerId(name), name, Role.STUDENT, OptionalLong.of(2));
    }
}
