package io.weightroom.coach;

import java.util.Optional;

/** Looks for one thing in a run. */
@FunctionalInterface
interface Look {

    Optional<Diagnosis> at(RunSoFar run);
}
