package io.weightroom.farm.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.api.core.client.SessionFailureListener;

/**
 * A connection to a broker. It is never mended: who loses it opens another, as somebody new.
 *
 * <p>Nothing that goes over it is kept by the broker longer than the broker lives.
 */
public final class Link implements AutoCloseable {

    /** How long nothing may be heard from the other side before it counts as gone. */
    private static final int SILENCE_MILLIS = 15_000;

    /** Sessions acknowledge nothing: what a process has received it has received. */
    private static final int ACK_BATCH = 0;

    /** Weights of any network that a budget allows travel in one piece. */
    private static final int LARGEST_MESSAGE = 512 << 20;

    /** Hears of the end of a link, once, from a thread of the link's. */
    @FunctionalInterface
    public interface Lost {
        void lost(String reason);
    }

    /** Takes the bodies of messages, one at a time. */
    @FunctionalInterface
    public interface Receiver {
        void receive(byte[] body, String replyTo, long correlation);
    }

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final String token;
    private volatile boolean closed;

    private Link(ServerLocator locator, ClientSessionFactory factory, String token) {
        this.locator = locator;
        this.factory = factory;
        this.token = token;
    }

    /**
     * @throws IOException where no broker answers, or it refuses the token
     */
    public static Link open(Address address, Lost lost) throws IOException {
        Optional<Link> opened = Optional.empty();
        try {
            var locator =
                    ActiveMQClient.createServerLocator(address.url())
                            .setReconnectAttempts(0)
                            .setInitialConnectAttempts(1)
                            .setConnectionTTL(SILENCE_MILLIS)
                            .setClientFailureCheckPeriod(SILENCE_MILLIS / 3)
                            .setMinLargeMessageSize(LARGEST_MESSAGE)
                            .setBlockOnNonDurableSend(false)
                            .setBlockOnDurableSend(false);
            var link = new Link(locator, locator.createSessionFactory(), address.token());
            opened = Optional.of(link);
            var session = link.session();
            session.addFailureListener(link.new Failure(lost));
            session.start();
            return link;
        } catch (ActiveMQSecurityException e) {
            opened.ifPresent(Link::close);
            throw new IOException("the broker at " + address + " refused the token", e);
        } catch (Exception e) {
            opened.ifPresent(Link::close);
            throw new IOException("no broker at " + address + ": " + e.getMessage(), e);
        }
    }

    private ClientSession session() throws ActiveMQException {
        return factory.createSession(Address.USER, token, false, true, true, true, ACK_BATCH);
    }

    /** Sends to {@code queue}, whose reader may come later. */
    public Sender sender() throws IOException {
        try {
            var session = session();
            return new Sender(session, session.createProducer());
        } catch (ActiveMQException e) {
            throw new IOException("the broker refused a sender: " + e.getMessage(), e);
        }
    }

    /**
     * Makes a queue that is gone with this link.
     *
     * @param name its beginning
     * @return its name
     */
    public String queue(String name, Receiver receiver) throws IOException {
        String queue = name + "." + UUID.randomUUID();
        receive(QueueConfiguration.of(queue).setTemporary(true), queue, receiver);
        return queue;
    }

    /** Reads a queue of which there is one, and makes it where it is not there. */
    public void read(String queue, Receiver receiver) throws IOException {
        receive(QueueConfiguration.of(queue), queue, receiver);
    }

    private void receive(QueueConfiguration configuration, String queue, Receiver receiver)
            throws IOException {
        try {
            var session = session();
            session.createQueue(
                    configuration
                            .setAddress(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(false));
            session.createConsumer(queue).setMessageHandler(m -> hand(m, receiver));
            session.start();
        } catch (ActiveMQException e) {
            throw new IOException("the broker refused to be read: " + e.getMessage(), e);
        }
    }

    /** What cannot be understood is left out: the next message is not to blame. */
    private static void hand(ClientMessage message, Receiver receiver) {
        try {
            var body = new byte[message.getBodySize()];
            message.getBodyBuffer().readBytes(body);
            var replyTo = message.getStringProperty(Sender.REPLY_TO);
            var correlation = message.getLongProperty(Sender.CORRELATION);
            message.acknowledge();
            receiver.receive(
                    body, replyTo == null ? "" : replyTo, correlation == null ? 0 : correlation);
        } catch (ActiveMQException | RuntimeException e) {
            System.getLogger(Link.class.getName())
                    .log(System.Logger.Level.ERROR, "a message was left out", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        factory.close();
        locator.close();
    }

    private final class Failure implements SessionFailureListener {
        private final Lost lost;

        Failure(Lost lost) {
            this.lost = lost;
        }

        @Override
        public void beforeReconnect(ActiveMQException exception) {}

        @Override
        public void connectionFailed(ActiveMQException exception, boolean failedOver) {
            if (!closed) {
                lost.lost(String.valueOf(exception.getMessage()));
            }
        }

        @Override
        public void connectionFailed(
                ActiveMQException exception, boolean failedOver, String scaleDownTargetNodeID) {
            connectionFailed(exception, failedOver);
        }
    }
}
