package io.weightroom.command;

import io.weightroom.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web application. */
record WebServer(ConfigurableApplicationContext context, Settings settings)
        implements AutoCloseable {

    /** The trained networks that come with Weightroom. */
    static final Path SHIPPED_MODELS =
            Path.of(System.getProperty("weightroom.root", "."), "models");

    /**
     * @param port 0 for any free one
     * @param host the address to listen on
     * @param device that trainers train on; chosen by themselves where absent
     * @param ofAClass whether one must sign in
     */
    record Settings(
            int port,
            String host,
            Path home,
            Optional<Path> data,
            Path lessons,
            Optional<String> device,
            boolean ofAClass,
            Tls tls) {

        /** For one's own machine. */
        Settings(
                int port,
                String host,
                Path home,
                Optional<Path> data,
                Path lessons,
                Optional<String> device) {
            this(port, host, home, data, lessons, device, false, Tls.NONE);
        }

        Map<String, Object> asProperties() {
            var properties = new HashMap<String, Object>();
            properties.put("server.port", port);
            properties.put("server.address", host);
            properties.put("weightroom.home", home.toString());
            properties.put("weightroom.lessons", lessons.toString());
            properties.put("weightroom.models", SHIPPED_MODELS.toString());
            data.ifPresent(folder -> properties.put("weightroom.data", folder.toString()));
            if (ofAClass) {
                properties.put("weightroom.class", true);
                // A lunch break ends no page; tabs that are closed are forgotten long before.
                properties.put("server.servlet.session.timeout", "8h");
            }
            properties.putAll(tls.settings());
            device.ifPresent(name -> properties.put("weightroom.device", name));
            properties.put("logging.file.name", home.resolve("weightroom.log").toString());
            return properties;
        }
    }

    /**
     * @throws StartFailed where a port, a folder or the database is not to be had
     */
    static WebServer start(Class<?> application, Settings settings) {
        prepare(settings.home());
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(Map.of("vaadin.productionMode", "true"));
        spring.setLogStartupInfo(false);
        var arguments =
                settings.asProperties().entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new);
        try {
            return new WebServer(spring.run(arguments), settings);
        } catch (RuntimeException e) {
            throw new StartFailed(reason(e, settings), e);
        }
    }

    /** For example {@code http://localhost:8080}. */
    String address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        var host = settings.host();
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        return (settings.tls() == Tls.NONE ? "http://" : "https://")
                + (name.contains(":") ? "[" + name + "]" : name)
                + ":"
                + port;
    }

    @Override
    public void close() {
        context.close();
    }

    private static void prepare(Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "write", ".test"));
            Restore.finish(home);
        } catch (IOException e) {
            throw new StartFailed(
                    "cannot write to the home folder " + home + "; choose another with --home", e);
        }
    }

    private static String reason(RuntimeException failure, Settings settings) {
        var causes =
                Stream.<Throwable>iterate(failure, c -> c != null, Throwable::getCause).toList();
        if (causes.stream().anyMatch(PortInUseException.class::isInstance)) {
            return "port " + settings.port() + " is taken; choose another with --port";
        }
        if (causes.stream().anyMatch(c -> String.valueOf(c.getMessage()).contains("[90020-"))) {
            return "another Weightroom is using the home folder "
                    + settings.home()
                    + "; end it, or choose another with --home";
        }
        return "cannot start: "
                + causes.getLast().getMessage()
                + " (details in "
                + settings.home().resolve("weightroom.log")
                + ")";
    }
}
