package io.weightroom.lesson;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class LessonAssetsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Web {}

    @TempDir Path folder;
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    private MockMvc web;

    @BeforeEach
    void serve() throws IOException {
        var lessons = Files.createDirectories(folder.resolve("lessons/03-rings")).getParent();
        Files.writeString(lessons.resolve("03-rings/rings.svg"), "<svg/>");
        Files.writeString(lessons.resolve("03-rings/lesson.md"), "answer: 2");
        Files.writeString(lessons.resolve("03-rings/tests.py"), "expected 2");
        Files.writeString(folder.resolve("secret.svg"), "secret");
        context.setServletContext(new MockServletContext());
        context.register(Web.class);
        context.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("assets", new LessonAssets(lessons.toString())));
        context.refresh();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void servesPictures() throws Exception {
        web.perform(get("/lessons-assets/03-rings/rings.svg"))
                .andExpect(status().isOk())
                .andExpect(content().string("<svg/>"));
    }

    @Test
    void keepsTheTextAndTestsOfLessonsAndOtherFoldersToItself() throws Exception {
        for (var path :
                new String[] {
                    "03-rings/lesson.md", "03-rings/tests.py", "../secret.svg", "%2e%2e/secret.svg"
                }) {
            web.perform(get(java.net.URI.create("/lessons-assets/" + path)))
                    .andExpect(status().is4xxClientError());
        }
    }
}
