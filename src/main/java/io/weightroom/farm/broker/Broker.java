package io.weightroom.farm.broker;

import io.weightroom.farm.wire.Address;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * Apache Artemis inside this process. It keeps nothing on disk: rows are the truth of runs, and who
 * was connected starts afresh with the next broker.
 */
public final class Broker implements AutoCloseable {

    private static final String ACCEPTOR = "trainers";

    /** A web process that has stopped reading makes trainers wait, not the memory overflow. */
    private static final long MOST_BYTES = 256 << 20;

    private final ActiveMQServer server;
    private final Address address;

    private Broker(ActiveMQServer server, Address address) {
        this.server = server;
        this.address = address;
    }

    /**
     * @param host to listen on; trainers of other machines reach no loopback address
     * @param port 0 for any free one
     * @throws IOException where it cannot listen there
     */
    public static Broker start(String host, int port) throws IOException {
        var token = newToken();
        var configuration =
                new ConfigurationImpl()
                        .setName("weightroom")
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(true)
                        .setJMXManagementEnabled(false)
                        .setMaxDiskUsage(-1)
                        .setThreadPoolMaxSize(8)
                        .setScheduledThreadPoolMaxSize(2)
                        .addAddressSetting(
                                "#",
                                new AddressSettings()
                                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
                                        .setMaxSizeBytes(MOST_BYTES));
        try {
            configuration.addAcceptorConfiguration(
                    ACCEPTOR, "tcp://%s:%d?protocols=CORE".formatted(host, port));
        } catch (Exception e) {
            throw cannotListen(host, port, e);
        }
        var server = new ActiveMQServerImpl(configuration, null, new TokenSecurity(token));
        try {
            var failure = new AtomicReference<Exception>();
            server.registerActivationFailureListener(failure::set);
            server.start();
            if (failure.get() != null) {
                throw failure.get();
            }
            var acceptor = (NettyAcceptor) server.getRemotingService().getAcceptor(ACCEPTOR);
            if (!server.isStarted() || acceptor == null || !acceptor.isStarted()) {
                throw new IOException("it did not start");
            }
            return new Broker(
                    server,
                    new Address("tcp://%s:%d".formatted(host, acceptor.getActualPort()), token));
        } catch (Exception e) {
            stop(server);
            throw cannotListen(host, port, e);
        }
    }

    private static IOException cannotListen(String host, int port, Exception why) {
        return new IOException(
                "the broker cannot listen on %s:%d: %s".formatted(host, port, why.getMessage()),
                why);
    }

    private static String newToken() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public Address address() {
        return address;
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(ActiveMQServer server) {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(Broker.class.getName())
                    .log(System.Logger.Level.WARNING, "the broker did not stop", e);
        }
    }
}
