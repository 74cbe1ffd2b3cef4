package io.weightroom.widget;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import io.weightroom.classroom.LearnerId;
import io.weightroom.own.OwnRefused;
import io.weightroom.own.OwnTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text on its way from a browser, beside the page's own messages: a POST whose body it is. No
 * more of it is read than a text may have.
 */
final class OwnTextRequest implements ElementRequestHandler {

    private static final long serialVersionUID = 1;

    private final transient OwnTexts texts;
    private final transient LearnerId learner;

    OwnTextRequest(OwnTexts texts, LearnerId learner) {
        this.texts = texts;
        this.learner = learner;
    }

    @Override
    public String getUrlPostfix() {
        return "text";
    }

    @Override
    public void handleRequest(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        var body = request.getInputStream().readNBytes(OwnTexts.MOST_BYTES + 1);
        var answer = Json.object();
        try {
            answer.put("id", texts.add(learner, body).name().revision());
        } catch (OwnRefused e) {
            answer.put("trouble", RunWords.sentence(String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            answer.put("trouble", "The disk did not take it: " + e.getCause().getMessage() + ".");
        }
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
