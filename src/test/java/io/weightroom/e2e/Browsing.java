package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.weightroom.Weightroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test that drives the real server with a real browser: one for all tests of a process, and for
 * each test a context without cookies or anything kept.
 */
@SpringBootTest(
        classes = Weightroom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Browsing {

    /** The folder that the server reads its lessons from. */
    protected static Path lessons = Path.of("");

    /** Ends with the process, as its driver does. */
    private static final Browser BROWSER = start();

    @LocalServerPort private int port;

    private final List<String> complaints = new ArrayList<>();
    protected BrowserContext context;
    protected Page page;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var home = Files.createTempDirectory(Path.of("target"), "e2e-home").toAbsolutePath();
        registry.add("weightroom.home", home::toString);
        var data = Path.of(System.getProperty("weightroom.shared", "../shared"), "data");
        if (Files.isDirectory(data)) {
            registry.add("weightroom.data", data.toAbsolutePath()::toString);
        }
        lessons = copyOfTheCourse(home.resolve("lessons"));
        registry.add("weightroom.lessons", lessons::toString);
    }

    private static Path copyOfTheCourse(Path target) throws IOException {
        var course = Path.of("lessons");
        try (var files = Files.walk(course)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(course.relativize(file)));
            }
        }
        return target;
    }

    private static Browser start() {
        var executable = Path.of(System.getProperty("browser.executable", "/usr/bin/chromium"));
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        // A camera that shows a moving pattern.
                                        "--use-fake-device-for-media-stream",
                                        "--use-fake-ui-for-media-stream"));
        return Playwright.create().chromium().launch(options);
    }

    @BeforeEach
    void openPage() {
        complaints.clear();
        context = BROWSER.newContext(contextOptions());
        page = context.newPage();
        page.onPageError(complaints::add);
        page.setDefaultTimeout(60_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterEach
    void closePage() {
        context.close();
        org.assertj.core.api.Assertions.assertThat(complaints)
                .as("errors in the browser's console")
                .isEmpty();
    }

    protected Browser.NewContextOptions contextOptions() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    protected void visit(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    /** Opens a lesson that has only now been written, as soon as the server has seen it. */
    protected void visitNew(String path) {
        page.waitForCondition(
                () -> {
                    visit(path);
                    var title = page.locator("h1").first();
                    title.waitFor();
                    return !title.textContent().equals("There is no such page");
                });
    }

    protected Locator widget(String directive) {
        return page.locator("[data-widget='" + directive + "']");
    }

    /** The train widget with this title. */
    protected Locator train(String title) {
        return page.locator("[data-widget='train'][aria-label='" + title + "']");
    }

    /** Trains the widget with this title to the end of its run. */
    protected Locator trainToTheEnd(String title) {
        var train = train(title);
        button(train, "Train").click();
        assertThat(state(train)).containsText("done", within(180_000));
        return train;
    }

    /** The predict or check block that asks this. */
    protected Locator question(String words) {
        return page.locator(".wr-question").filter(new Locator.FilterOptions().setHasText(words));
    }

    protected static Locator reply(Locator question) {
        return question.locator(".wr-question-reply");
    }

    protected static Locator state(Locator widget) {
        return widget.locator("[role='status']").first();
    }

    /** For people to look at; only where {@code weightroom.pictures} names a folder. */
    protected void picture(String name) {
        var folder = System.getProperty("weightroom.pictures");
        if (folder != null) {
            page.waitForTimeout(400);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + ".png")));
        }
    }

    protected static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    protected static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
