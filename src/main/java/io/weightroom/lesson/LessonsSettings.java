package io.weightroom.lesson;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives pages the lessons and assignments of the folder that {@code weightroom.lessons} names. */
@Configuration(proxyBeanMethods = false)
class LessonsSettings {

    @Bean
    FolderLessons lessons(@Value("${weightroom.lessons:lessons}") String folder) {
        return new FolderLessons(Path.of(folder));
    }

    @Bean
    Assignments assignments(FolderLessons lessons) {
        return lessons.assignments();
    }
}
