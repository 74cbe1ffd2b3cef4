package io.weightroom.command;

import io.weightroom.classifiers.ClassifierBases;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.Downloads;
import io.weightroom.farm.fleet.Fleet;
import io.weightroom.models.Models;
import io.weightroom.training.Engines;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.transfer.FeatureStore;
import io.weightroom.training.transfer.PretrainedEngine;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the web application the rooms that know no Spring: the data sets, the engine, the trainers.
 */
@Configuration(proxyBeanMethods = false)
class EngineRoom {

    private static final String LOCALHOST = "127.0.0.1";
    private static final String TRAINER = "trainer-1";

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

    @Bean(initMethod = "begin")
    Classifiers classifiers(@Value("${weightroom.home}") Path home, Models shipped) {
        return new Classifiers(home, shipped, TrainerPlaces.desk(home));
    }

    @Bean
    PretrainedNetworks pretrainedNetworks(Models shipped, Classifiers classifiers) {
        return new ClassifierBases(shipped, classifiers);
    }

    /** Closed by the runs, which still want to hear its last reports. */
    @Bean(initMethod = "start", destroyMethod = "")
    Fleet fleet(
            @Value("${weightroom.home}") Path home,
            @Value("${weightroom.data:#{null}}") Optional<Path> data,
            @Value("${weightroom.device:#{null}}") Optional<String> device)
            throws IOException {
        Files.createDirectories(TrainerPlaces.slices(home, TRAINER).getParent());
        return new Fleet(LOCALHOST, 0, List.of(TrainerPlaces.start(home, data, device, TRAINER)));
    }

    /** Networks that others begin with, for a process without web pages. */
    static PretrainedNetworks pretrainedNetworks(Path home) {
        var shipped = new Models(WebServer.SHIPPED_MODELS);
        return new ClassifierBases(shipped, TrainerPlaces.classifiers(home));
    }

    /** An engine whose networks can begin with trained ones. */
    static TrainingEngine pretrained(
            TrainingEngine engine, PretrainedNetworks networks, Path home) {
        var features = new FeatureStore(home.resolve("cache").resolve("features"));
        return new PretrainedEngine(engine, networks, features);
    }

    /** The engines on the class path, behind one. */
    static TrainingEngine engine() {
        return Engines.installed();
    }
}
