package io.weightroom.page.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a machine that serves a class lets in, through all filters, and what it does not. */
@SpringBootTest(
        classes = Weightroom.class,
        properties = {
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
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var home = Files.createTempDirectory(Path.of("target"), "class-home").toAbsolutePath();
        registry.add("weightroom.home", home::toString);
    }

    @Autowired private WebApplicationContext context;
    @Autowired private FirstHost first;
    @Autowired private Classes classes;
    @Autowired private Joining joining;
    @Autowired private Accounts accounts;
    @Autowired private Roster roster;

    private MockMvc web;
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

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private LearnerId join(String name) {
        return joining.join(joining.renew(host, cohort.id()).code(), name, PASSWORD);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private String signIn(MockHttpSession session, String name, String password) throws Exception {
        return String.valueOf(
                ask(post("/login")
                                .session(session)
                                .param("username", name)
                                .param("password", password)
                                .with(csrf()))
                        .getRedirectedUrl());
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return !session.isInvalid() && ask(get("/runs").session(session)).getStatus() == 200;
    }

    @Test
    void nobodySeesAPageBeforeTheySignIn() throws Exception {
        for (var path : new String[] {"/", "/runs", "/class/2/roster", "/lessons/digits"}) {
            assertThat(ask(get(path)).getRedirectedUrl()).as(path).endsWith("/login");
        }
        assertThat(ask(get("/login")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/join/ABCDEFGH")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/actuator/health")).getStatus()).isEqualTo(200);
    }

    @Test
    void signingInMakesTheSessionANewOne() throws Exception {
        join("Ana");
        var session = new MockHttpSession();
        var planted = session.getId();
        assertThat(signIn(session, "ana", PASSWORD)).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(planted);
        assertThat(isIn(session)).isTrue();
    }

    @Test
    void aKeyCardAloneSignsIn() throws Exception {
        var card = accounts.add(host, cohort.id(), "Ben");
        var session = new MockHttpSession();
        var request = post("/login").session(session).param("password", card.code()).with(csrf());
        assertThat(ask(request).getRedirectedUrl()).isEqualTo("/");
        assertThat(isIn(session)).isTrue();
    }

    @Test
    void wrongTriesEndInAWait() throws Exception {
        join("Cyd");
        var session = new MockHttpSession();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(session, "Cyd", "wrong password " + i)).isEqualTo("login?wrong");
        }
        assertThat(signIn(session, "Cyd", PASSWORD)).startsWith("login?wait=");
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void nobodySignsInAsTheLearnerOfOnesOwnMachine() throws Exception {
        for (var secret : new String[] {"", "local", "null", "You"}) {
            assertThat(signIn(new MockHttpSession(), "You", secret)).isEqualTo("login?wrong");
            assertThat(signIn(new MockHttpSession(), "local", secret)).isEqualTo("login?wrong");
            assertThat(signIn(new MockHttpSession(), "", secret)).isEqualTo("login?wrong");
        }
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyInOrOut() throws Exception {
        join("Dan");
        var session = new MockHttpSession();
        var forged =
                post("/login")
                        .session(session)
                        .param("username", "Dan")
                        .param("password", PASSWORD);
        assertThat(ask(forged).getRedirectedUrl()).isEqualTo("login?again");
        assertThat(isIn(session)).isFalse();

        signIn(session, "Dan", PASSWORD);
        assertThat(ask(post("/logout").session(session)).getStatus()).isEqualTo(403);
        assertThat(isIn(session)).isTrue();
        ask(post("/logout").session(session).with(csrf()));
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void aNewCardAndErasureEndWhatIsOpen() throws Exception {
        var eve = join("Eve");
        var session = new MockHttpSession();
        signIn(session, "Eve", PASSWORD);
        assertThat(isIn(session)).isTrue();
        accounts.newCard(host, eve);
        assertThat(isIn(session)).isFalse();
        assertThat(signIn(new MockHttpSession(), "Eve", PASSWORD)).isEqualTo("login?wrong");

        var fay = join("Fay");
        var other = new MockHttpSession();
        signIn(other, "Fay", PASSWORD);
        accounts.erase(host, fay);
        assertThat(isIn(other)).isFalse();
    }

    @Test
    void archivingAClassSignsItsStudentsOut() throws Exception {
        var old = classes.create(host, "7A", ZoneOffset.UTC);
        joining.join(joining.renew(host, old.id()).code(), "Gus", PASSWORD);
        var session = new MockHttpSession();
        signIn(session, "Gus", PASSWORD);
        classes.archive(host, old.id(), true);
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void metricsAreForThisMachineAndForTheHost() throws Exception {
        join("Hal");
        var student = new MockHttpSession();
        signIn(student, "Hal", PASSWORD);
        var leader = new MockHttpSession();
        signIn(leader, "Ms Lee", PASSWORD);
        assertThat(ask(metrics(new MockHttpSession())).getStatus()).isEqualTo(403);
        assertThat(ask(metrics(student)).getStatus()).isEqualTo(403);
        assertThat(ask(metrics(leader)).getStatus()).isNotEqualTo(403);
    }

    private static MockHttpServletRequestBuilder metrics(MockHttpSession session) {
        return get("/actuator/prometheus")
                .session(session)
                .with(
                        request -> {
                            request.setRemoteAddr("192.168.1.9");
                            return request;
                        });
    }
}
