package io.weightroom.models;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives pages the trained networks of the folder that {@code weightroom.models} names. */
@Configuration(proxyBeanMethods = false)
class ModelsSettings {

    @Bean
    Models models(@Value("${weightroom.models:models}") String folder) {
        return new Models(Path.of(folder));
    }
}
