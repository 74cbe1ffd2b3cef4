package io.weightroom.farm.wire;

import java.io.IOException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/** Puts messages on a link. Any threads may send; none waits for an answer. */
public final class Sender {

    static final String REPLY_TO = "replyTo";
    static final String CORRELATION = "correlation";

    private final ClientSession session;
    private final ClientProducer producer;

    Sender(ClientSession session, ClientProducer producer) {
        this.session = session;
        this.producer = producer;
    }

    /**
     * @throws IOException where the link is broken
     */
    public void send(String queue, byte[] body) throws IOException {
        send(queue, body, "", 0);
    }

    /**
     * @param replyTo queue for the answer
     * @param correlation tells answers apart
     * @throws IOException where the link is broken
     */
    public synchronized void send(String queue, byte[] body, String replyTo, long correlation)
            throws IOException {
        var message = session.createMessage(false);
        message.getBodyBuffer().writeBytes(body);
        if (!replyTo.isEmpty()) {
            message.putStringProperty(REPLY_TO, replyTo);
        }
        message.putLongProperty(CORRELATION, correlation);
        try {
            producer.send(queue, message);
        } catch (ActiveMQException e) {
            throw new IOException("the broker is gone: " + e.getMessage(), e);
        }
    }
}
