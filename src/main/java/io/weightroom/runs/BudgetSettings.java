package io.weightroom.runs;

import io.weightroom.host.HostSettings;
import io.weightroom.spec.Budget;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads the budget that a host has set. */
final class BudgetSettings {

    private final ConfigurableEnvironment environment;

    BudgetSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * @throws IllegalStateException in one line that says where, expected and found
     */
    Budget read() {
        var settings =
                new HostSettings(
                        environment,
                        "weightroom.budget.",
                        List.of("runs", "steps", "seconds", "parameters", "memory"));
        var other = Budget.GENEROUS;
        return new Budget(
                (int) settings.number("runs", other.runs(), Integer.MAX_VALUE),
                settings.number("steps", other.steps(), Long.MAX_VALUE),
                settings.number("seconds", other.seconds(), Integer.MAX_VALUE),
                settings.number("parameters", other.parameters(), Long.MAX_VALUE),
                settings.size("memory", other.memory()));
    }
}
