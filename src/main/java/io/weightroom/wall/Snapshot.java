package io.weightroom.wall;

import java.util.List;

/**
 * A wall at one moment.
 *
 * @param tiles by name of the student
 * @param hands who asked first comes first
 */
public record Snapshot(List<Tile> tiles, List<Hand> hands) {

    static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

    public Snapshot {
        tiles = List.copyOf(tiles);
        hands = List.copyOf(hands);
    }
}
