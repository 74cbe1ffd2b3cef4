package io.weightroom.page.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.Weightroom;
import io.weightroom.access.AccessRefused;
import io.weightroom.access.Accounts;
import io.weightroom.access.Classes;
import io.weightroom.access.FirstHost;
import io.weightroom.access.Joining;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import io.weightroom.page.PaperMachines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a machine that serves a class lets in, through all filters, and what it does not. */
@SpringBootTest(
        classes = Weightroom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // Else a server for developers packs the pages' JavaScript, which nobody reads here.
            "vaadin.productionMode=true",
            "weightroom.class=true",
            "spring.datasource.url=jdbc:h2:mem:class;DB_CLOSE_DELAY=-1"
        })
@Import(ClassModeTest.Machinery.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassModeTest {

    private static final String PASSWORD = "a horse battery";

    @TestConfiguration(proxyBeanMethods = false)
    static class Machinery {
        @Bean
        @Primary
        PaperMachines paperMachines() {
            return new PaperMachines();
        }

        @Bean
        Mirror mirror() {
            return new Mirror();
        }
    }

    /** Tells a request what the server knows of it; only in tests. */
    @RestController
    static final class Mirror {

        @GetMapping("/actuator/test-who")
        String who(HttpServletRequest request) {
            var who = request.getUserPrincipal();
            return who == null ? "nobody" : who.getName();
        }

        @GetMapping("/actuator/test-token")
        String token(HttpServletRequest request) {
            return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                    ? token.getToken()
                    : "";
        }
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var home = Files.createTempDirectory(Path.of("target"), "class-home").toAbsolutePath();
        registry.add("weightroom.home", home::toString);
    }

    @Autowired private FirstHost first;
    @Autowired private Classes classes;
    @Autowired private Joining joining;
    @Autowired private Accounts accounts;
    @Autowired private Roster roster;

    @LocalServerPort private int port;

    private LearnerId host;
    private Cohort cohort;

    @BeforeAll
    void setUp() {
        var token = first.token().orElseThrow();
        assertThatThrownBy(() -> first.make("guess", "Eve", PASSWORD, "8B", ZoneOffset.UTC))
                .isInstanceOf(AccessRefused.class);
        host = first.make(token, "Ms Lee", PASSWORD, "8B", ZoneOffset.UTC);
        cohort = roster.ledBy(host).getFirst();
        assertThat(first.opens(token)).as("the link opens once").isFalse();
        assertThatThrownBy(() -> first.make(token, "Eve", PASSWORD, "8B", ZoneOffset.UTC))
                .isInstanceOf(AccessRefused.class);
    }

    private LearnerId join(String name) {
        return joining.join(joining.renew(host, cohort.id()).code(), name, PASSWORD);
    }

    private Visit visit() {
        return new Visit("http://localhost:" + port);
    }

    @Test
    void nobodySeesAPageBeforeTheySignIn() throws Exception {
        for (var path : new String[] {"/", "/runs", "/class/2/roster", "/lessons/digits"}) {
            assertThat(visit().get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/login");
        }
        assertThat(visit().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visit().who()).isEqualTo("nobody");
    }

    @Test
    void signingInMakesTheSessionANewOne() throws Exception {
        var ana = join("Ana");
        var visit = visit();
        visit.who();
        visit.token();
        var planted = visit.session();
        assertThat(visit.signIn("ana", PASSWORD)).isEqualTo("/");
        assertThat(visit.session()).isNotEqualTo(planted);
        assertThat(visit.who()).isEqualTo(ana.value());
        assertThat(visit.cookieWords()).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aKeyCardAloneSignsIn() throws Exception {
        var card = accounts.add(host, cohort.id(), "Ben");
        var visit = visit();
        assertThat(visit.post("/login", "password", card.code(), "_csrf", visit.token()))
                .isEqualTo("/");
        assertThat(visit.who()).isEqualTo(card.learner().value());
    }

    @Test
    void wrongTriesEndInAWait() throws Exception {
        join("Cyd");
        var visit = visit();
        int tries = 0;
        while (visit.signIn("Cyd", "wrong password").equals("/login?wrong")) {
            tries++;
        }
        // One more may have come back meanwhile.
        assertThat(tries).isBetween(10, 12);
        assertThat(visit.signIn("Cyd", PASSWORD)).startsWith("/login?wait=");
        assertThat(visit.who()).isEqualTo("nobody");
    }

    @Test
    void nobodySignsInAsTheLearnerOfOnesOwnMachine() throws Exception {
        for (var name : new String[] {"You", "local", ""}) {
            assertThat(visit().signIn(name, "local")).isEqualTo("/login?wrong");
        }
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyInOrOut() throws Exception {
        join("Dan");
        var visit = visit();
        assertThat(visit.post("/login", "username", "Dan", "password", PASSWORD))
                .isEqualTo("/login?again");
        assertThat(visit.who()).isEqualTo("nobody");

        visit.signIn("Dan", PASSWORD);
        visit.post("/logout");
        assertThat(visit.who()).isNotEqualTo("nobody");
        visit.post("/logout", "_csrf", visit.token());
        assertThat(visit.who()).isEqualTo("nobody");
    }

    @Test
    void aNewCardOrErasureEndsWhatIsOpen() throws Exception {
        var eve = join("Eve");
        var visit = visit();
        visit.signIn("Eve", PASSWORD);
        assertThat(visit.who()).isEqualTo(eve.value());
        accounts.newCard(host, eve);
        assertThat(visit.who()).isEqualTo("nobody");
        assertThat(visit.signIn("Eve", PASSWORD)).isEqualTo("/login?wrong");

        var fay = join("Fay");
        var other = visit();
        other.signIn("Fay", PASSWORD);
        accounts.erase(host, fay);
        assertThat(other.who()).isEqualTo("nobody");
    }

    @Test
    void archivingAClassSignsItsStudentsOut() throws Exception {
        var old = classes.create(host, "7A", ZoneOffset.UTC);
        joining.join(joining.renew(host, old.id()).code(), "Gus", PASSWORD);
        var visit = visit();
        visit.signIn("Gus", PASSWORD);
        classes.archive(host, old.id(), true);
        assertThat(visit.who()).isEqualTo("nobody");
    }

    @Test
    void metricsAreForThisMachineAndForTheHost() throws Exception {
        join("Hal");
        var student = visit();
        student.signIn("Hal", PASSWORD);
        var leader = visit();
        leader.signIn("Ms Lee", PASSWORD);
        var proxied = new String[] {"X-Forwarded-For", "192.168.1.9"};
        assertThat(visit().get("/actuator/prometheus", proxied).statusCode()).isEqualTo(403);
        assertThat(student.get("/actuator/prometheus", proxied).statusCode()).isEqualTo(403);
        assertThat(leader.get("/actuator/prometheus", proxied).statusCode()).isNotEqualTo(403);
    }
}
