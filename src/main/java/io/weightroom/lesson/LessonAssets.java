package io.weightroom.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the files of the lessons' folder, such as pictures, but not the lessons' own text, nor the
 * Python files of their exercises.
 */
@Component
class LessonAssets implements WebMvcConfigurer {

    private final Path folder;

    LessonAssets(@Value("${weightroom.lessons:lessons}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(LessonLinks.ASSETS + "**")
                .addResourceLocations(folder.toUri().toString())
                .resourceChain(false)
                .addResolver(new WithoutAnswers());
    }

    /** A lesson's text and its Python files hold the answers to its questions. */
    private static final class WithoutAnswers extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            return path.endsWith(".md") || path.endsWith(".py")
                    ? null
                    : super.getResource(path, location);
        }
    }
}
