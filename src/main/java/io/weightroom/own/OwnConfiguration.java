package io.weightroom.own;

import io.weightroom.host.HostSettings;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Puts learners' pictures and texts into the home folder, within what its host grants. */
@Configuration(proxyBeanMethods = false)
class OwnConfiguration {

    @Bean
    OwnSets ownSets(@Value("${weightroom.home}") Path home, ConfigurableEnvironment environment) {
        var settings =
                new HostSettings(environment, "weightroom.own.", List.of("bytes", "pictures"));
        var other = OwnLimits.GENEROUS;
        return new OwnSets(
                home,
                new OwnLimits(
                        settings.size("bytes", other.bytes()),
                        (int) settings.number("pictures", other.pictures(), 20_000)));
    }

    @Bean
    OwnTexts ownTexts(@Value("${weightroom.home}") Path home) {
        return new OwnTexts(home);
    }

    @Bean(destroyMethod = "close")
    Sweeper sweeper(OwnSets sets) {
        return new Sweeper(sets);
    }
}
