package io.weightroom.page.teach;

import static io.weightroom.wall.Snapshots.idle;
import static io.weightroom.wall.Snapshots.training;
import static io.weightroom.wall.Snapshots.withHand;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.wall.Snapshots;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WallDiffTest {

    private final WallDiff diff = new WallDiff(run -> "Digits");

    @Test
    void sendsEverythingOnceAndNothingAgain() {
        var wall = Snapshots.of(training(0, "Ada", 50), idle(1, "Bob"));
        var first = diff.changes(wall);

        assertThat(first).hasSize(2);
        assertThat(first.get(0).path("n").asString()).isEqualTo("Ada");
        assertThat(first.get(0).path("p").asString()).isEqualTo("Digits");
        assertThat(first.get(1).path("s").asString()).isEqualTo("none");
        assertThat(diff.changes(wall)).isEmpty();
    }

    @Test
    void sendsOfACurveItsNewEnd() {
        diff.changes(Snapshots.of(training(0, "Ada", 50)));
        var change = diff.changes(Snapshots.of(training(0, "Ada", 60))).get(0);

        assertThat(numbers(change.path("c"))).containsExactly(20, 52, 55, 57, 60);
        assertThat(change.has("n")).isFalse();
        assertThat(change.has("h")).isFalse();
    }

    @Test
    void cutsOffTheEndOfACurveThatBeginsAgain() {
        diff.changes(Snapshots.of(training(0, "Ada", 50)));
        var change = diff.changes(Snapshots.of(training(0, "Ada", 0))).get(0);

        assertThat(numbers(change.path("c"))).containsExactly(0);
    }

    @Test
    void sendsAHandThatIsRaisedAndLowered() {
        var tile = idle(0, "Ada");
        diff.changes(Snapshots.of(tile));
        var up = diff.changes(withHand(tile, "why?")).get(0);
        var down = diff.changes(Snapshots.of(tile)).get(0);

        assertThat(up.path("h").asInt()).isEqualTo(1);
        assertThat(up.path("q").asString()).isEqualTo("why?");
        assertThat(down.path("h").asInt(-1)).isZero();
    }

    @Test
    void saysWhoHasLeft() {
        diff.changes(Snapshots.of(idle(0, "Ada"), idle(1, "Bob")));
        var change = diff.changes(Snapshots.of(idle(1, "Bob"))).get(0);

        assertThat(change.path("i").asInt()).isZero();
        assertThat(change.path("gone").asBoolean()).isTrue();
    }

    private static int[] numbers(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }
}
