package io.weightroom.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.Weightroom;
import io.weightroom.farm.MachineView.State;
import io.weightroom.page.PaperMachines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page of text that Prometheus reads, through the real server. */
@SpringBootTest(
        classes = Weightroom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // Else a server for developers packs the pages' JavaScript, which nobody reads here.
            "vaadin.productionMode=true",
            "management.prometheus.metrics.export.enabled=true",
            "spring.datasource.url=jdbc:h2:mem:metrics;DB_CLOSE_DELAY=-1"
        })
@Import(MetricsTest.Machinery.class)
class MetricsTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Machinery {
        @Bean
        @Primary
        PaperMachines paperMachines() {
            return new PaperMachines();
        }
    }

    @TempDir private static Path home;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("weightroom.home", home::toString);
    }

    @LocalServerPort private int port;
    @Autowired private PaperMachines machines;

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void tellsOfEachTrainerWhatWasMeasured() throws Exception {
        machines.views.clear();
        machines.views.add(
                PaperMachines.ready(
                        "trainer-1",
                        PaperMachines.waiting(42, "ada", 0.75),
                        PaperMachines.waiting(43, "ada", 0.25),
                        PaperMachines.training(41, "bob"),
                        PaperMachines.paused(40, "cyd")));
        machines.views.add(PaperMachines.view("trainer-2", 0, State.STARTING, 0, List.of()));

        assertThat(get("/actuator/prometheus").body().lines())
                .contains(
                        "weightroom_lanes{trainer=\"trainer-1\"} 2.0",
                        "weightroom_lane_busy_ratio{trainer=\"trainer-1\"} 0.4865",
                        "weightroom_runs_held{trainer=\"trainer-1\"} 4.0",
                        "weightroom_runs_waiting{trainer=\"trainer-1\"} 2.0",
                        "weightroom_run_wait_seconds{trainer=\"trainer-1\"} 0.75",
                        "weightroom_trainer_resident_bytes{trainer=\"trainer-1\"} 6.41728512E8",
                        "weightroom_trainer_restarts_total{trainer=\"trainer-1\"} 2.0",
                        "weightroom_lanes{trainer=\"trainer-2\"} 0.0")
                .noneMatch(
                        line ->
                                line.startsWith(
                                        "weightroom_trainer_resident_bytes{trainer=\"trainer-2"))
                .noneMatch(
                        line -> line.startsWith("weightroom_lane_busy_ratio{trainer=\"trainer-2"));
    }

    @Test
    void goesOnWhileTheTrainersDoNotAnswer() throws Exception {
        machines.deaf = true;
        try {
            var answer = get("/actuator/prometheus");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("jvm_").doesNotContain("weightroom_lanes{");
        } finally {
            machines.deaf = false;
        }
    }

    @Test
    void isForTheHostAloneButForTheHealth() throws Exception {
        var through = new String[] {"X-Forwarded-For", "192.168.1.7"};
        assertThat(get("/actuator/prometheus", through).statusCode()).isEqualTo(403);
        assertThat(get("/%61ctuator/prometheus", through).statusCode()).isEqualTo(403);
        assertThat(get("/actuator;x/prometheus", through).statusCode()).isNotEqualTo(200);
        assertThat(get("/actuator/health", through).statusCode()).isEqualTo(200);
    }
}
