package io.weightroom.command;

import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.Downloads;
import io.weightroom.training.TrainingEngine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the web application the rooms that know no Spring: the data sets and the engine. */
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    @Bean
    DatasetCatalog datasets(
            @Value("${weightroom.home}") Path home,
            @Value("${weightroom.data:#{null}}") Optional<Path> data) {
        return new DatasetCatalog(home, data);
    }

    @Bean
    Downloads downloads(DatasetCatalog catalog) {
        return new Downloads(catalog);
    }

    @Bean
    TrainingEngine trainingEngine() {
        return engine();
    }

    /** The engine on the class path. */
    static TrainingEngine engine() {
        return ServiceLoader.load(TrainingEngine.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no training engine is installed"));
    }
}
