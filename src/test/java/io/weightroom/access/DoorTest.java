package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final String SCHOOL = "10.0.0.1";

    private final Classroom.Time time = new Classroom.Time();
    private final Door door = new Door(time);

    private boolean wrong(String name, String address) {
        return door.attempt(name, address, () -> false);
    }

    @Test
    void aNameHasTenWrongTriesAndThenOneEveryHalfMinute() {
        for (int i = 0; i < Door.OF_A_NAME; i++) {
            wrong("ana", SCHOOL);
        }
        assertThatThrownBy(() -> wrong("ana", "192.168.9.9"))
                .isInstanceOfSatisfying(
                        TooManyTries.class, e -> assertThat(e.seconds()).isEqualTo(30));

        time.pass(Duration.ofSeconds(29));
        assertThatThrownBy(() -> wrong("ana", SCHOOL)).isInstanceOf(TooManyTries.class);
        time.pass(Duration.ofSeconds(1));
        wrong("ana", SCHOOL);
        assertThatThrownBy(() -> wrong("ana", SCHOOL)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void aClassBehindOneAddressSignsInAtOnce() {
        for (int student = 0; student < 300; student++) {
            var name = "student " + student;
            assertThat(door.attempt(name, SCHOOL, () -> true)).isTrue();
        }
    }

    @Test
    void oneWhoGuessesLocksOutNobodyElseBehindTheSameAddress() {
        for (int i = 0; i < 200; i++) {
            try {
                wrong("ana", SCHOOL);
            } catch (TooManyTries e) {
                assertThat(i).isGreaterThanOrEqualTo(Door.OF_A_NAME);
            }
        }
        assertThat(door.attempt("ben", SCHOOL, () -> true)).isTrue();
        assertThatCode(() -> wrong("cyd", SCHOOL)).doesNotThrowAnyException();
        // And Ana has her card, which is no name's try.
        assertThat(door.attempt("", SCHOOL, () -> true)).isTrue();
    }

    @Test
    void anAddressThatTriesManyNamesHasToWait() {
        for (int i = 0; i < Door.FROM_AN_ADDRESS; i++) {
            wrong("name " + i, SCHOOL);
        }
        assertThatThrownBy(() -> wrong("one more", SCHOOL)).isInstanceOf(TooManyTries.class);
        assertThat(door.attempt("ana", "192.168.9.9", () -> true)).isTrue();
        time.pass(Duration.ofSeconds(1));
        wrong("one more", SCHOOL);
    }

    @Test
    void rightTriesCostNothing() {
        for (int i = 0; i < 50; i++) {
            door.attempt("ana", SCHOOL, () -> true);
        }
        assertThat(wrong("ana", SCHOOL)).isFalse();
    }

    @Test
    void manyAtOnceGetNoMoreTries() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tries =
                    IntStream.range(0, 200)
                            .mapToObj(i -> threads.submit(() -> wrong("ana", SCHOOL)))
                            .toList();
            assertThat(tries.stream().filter(DoorTest::wasMade)).hasSize(Door.OF_A_NAME);
        }
    }

    private static boolean wasMade(Future<Boolean> attempt) {
        try {
            attempt.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TooManyTries.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
