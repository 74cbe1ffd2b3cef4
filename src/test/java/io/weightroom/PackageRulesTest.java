package io.weightroom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which doors between them are open (docs/architecture.md). */
class PackageRulesTest {

    private static JavaClasses production;

    @BeforeAll
    static void readClasses() {
        production =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.weightroom");
    }

    @Test
    void coreRoomsUseOnlyTheJdkAndTheRoomsBeforeThem() {
        var before = new String[] {};
        for (var room : new String[] {"spec", "metrics", "data", "training", "inference"}) {
            before = Stream.concat(Arrays.stream(before), Stream.of(room)).toArray(String[]::new);
            var allowed =
                    Stream.concat(
                                    Stream.of("java..", "javax.imageio..", "org.jspecify.."),
                                    Arrays.stream(before).map(PackageRulesTest::room))
                            .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(room(room))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed)
                    .check(production);
        }
    }

    @Test
    void theCoachKnowsWhatWasMeasuredAndNotWhoTrains() {
        classes()
                .that()
                .resideInAPackage(room("coach"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        room("spec"),
                        room("metrics"),
                        room("data"),
                        room("coach"))
                .check(production);
    }

    /** What is set there is a value: an address can hold it, and no page is needed to read it. */
    @Test
    void aPlaygroundsSetUpIsMadeOfSpecs() {
        classes()
                .that()
                .resideInAPackage(room("playground"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", room("spec"), room("playground"))
                .check(production);
    }

    /** What a page and a browser compute alike needs neither of them. */
    @Test
    void expressionsNeedTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(room("graph"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", room("graph"))
                .check(production);
    }

    /** A learner's text is read there, and meets an engine only as operations of a closed list. */
    @Test
    void expressionsOfTensorsNeedOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(room("tensor"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", room("tensor"))
                .check(production);
    }

    /** They are read and asked without a trainer. */
    @Test
    void trainedNetworksNeedNobodyWhoTrains() {
        noClasses()
                .that()
                .resideInAPackage(room("models"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("engine"), room("farm"), room("runs"), room("widget"))
                .check(production);
    }

    @Test
    void onlyTheTorchEngineKnowsDjl() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("engine.torch"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(production);
    }

    @Test
    void onlyTheBrokerAndItsLineKnowArtemis() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("farm.broker"), room("farm.wire"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.activemq..")
                .check(production);
    }

    @Test
    void onlyWidgetsAndPagesKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("widget"), room("page"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(production);
    }

    /** How a run does on samples that nobody has seen is told once, by a hand-in. */
    @Test
    void onlyGradingAndLeaderboardsAskForHeldOutScores() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("grading"), room("contest"), room("runs"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.weightroom.runs.RunRecords")
                .check(production);
    }

    @Test
    void nobodyKnowsTheEngineOrThePages() {
        for (var room : new String[] {"engine", "page"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room(room))
                    .check(production);
        }
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("command"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(production);
    }

    @Test
    void roomsDoNotDependOnEachOtherInCircles() {
        slices().matching("io.weightroom.(*)..").should().beFreeOfCycles().check(production);
    }

    private static String room(String name) {
        return "io.weightroom." + name + "..";
    }
}
