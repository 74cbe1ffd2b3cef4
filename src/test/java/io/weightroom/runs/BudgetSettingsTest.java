package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class BudgetSettingsTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @TempDir private Path folder;

    /** As the command line starts it, which passes the home folder as an argument. */
    private Budget read(String... lines) throws IOException {
        var home = Files.createDirectories(folder.resolve("a home, with spaces"));
        if (lines.length > 0) {
            Files.write(home.resolve("weightroom.properties"), java.util.List.of(lines));
        }
        var spring = new SpringApplication(Nothing.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        try (var context = spring.run("--weightroom.home=" + home)) {
            return new BudgetSettings(context.getEnvironment()).read();
        }
    }

    @Test
    void isGenerousWhereTheHostHasSetNothing() throws IOException {
        assertThat(read()).isEqualTo(Budget.GENEROUS);
    }

    @Test
    void readsWhatTheHostHasSet() throws IOException {
        assertThat(
                        read(
                                "# a class of thirty",
                                "weightroom.budget.runs=2",
                                "weightroom.budget.steps=200_000",
                                "weightroom.budget.seconds=600",
                                "weightroom.budget.parameters=1000000",
                                "weightroom.budget.memory=256MB"))
                .isEqualTo(new Budget(2, 200_000, 600, 1_000_000, 256L << 20));
    }

    @ParameterizedTest
    @CsvSource({
        "runs,many,a whole number of 1 or more",
        "runs,-3,a whole number of 1 or more",
        "runs,0,a whole number of 1 or more",
        "runs,99999999999,a whole number of 1 or more",
        "steps,1.5,a whole number of 1 or more",
        "seconds,an hour,a whole number of 1 or more",
        "memory,much,a size such as 512MB or 2GB",
        "memory,-1GB,a size such as 512MB or 2GB",
    })
    void refusesWhatCannotBeMeant(String key, String found, String expected) {
        assertThatThrownBy(() -> read("", "weightroom.budget." + key + "=" + found))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "%s:2: weightroom.budget.%s: expected %s, found \"%s\""
                                .formatted(
                                        folder.resolve("a home, with spaces/weightroom.properties"),
                                        key,
                                        expected,
                                        found));
    }

    @Test
    void refusesAKeyThatThereIsNot() {
        assertThatThrownBy(() -> read("weightroom.budget.run=3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(
                        "weightroom.properties:1: expected weightroom.budget. with runs, steps,"
                                + " seconds, parameters, memory, found weightroom.budget.run");
    }
}
