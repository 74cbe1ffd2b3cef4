package io.weightroom.widget;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import io.weightroom.classroom.LearnerId;
import io.weightroom.own.Intake;
import io.weightroom.own.OwnRefused;
import io.weightroom.own.OwnSets;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures on their way from and to a browser, beside the page's own messages: a GET gives the file
 * of one, a POST takes some into a class and answers what became of them.
 */
final class OwnPictureRequests implements ElementRequestHandler {

    private static final long serialVersionUID = 1;

    /** Bytes of one POST, and pictures in it. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_PICTURES = 64;
    private static final String YEAR = "private, max-age=31536000, immutable";

    private final transient OwnSets sets;
    private final transient LearnerId learner;
    private final String set;

    OwnPictureRequests(OwnSets sets, LearnerId learner, String set) {
        this.sets = sets;
        this.learner = learner;
        this.set = set;
    }

    @Override
    public String getUrlPostfix() {
        return "own";
    }

    @Override
    public void handleRequest(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        int id = number(request.getParameter("class"));
        if (request.getMethod().equals("POST")) {
            take(id, request, response);
        } else {
            give(id, request, response);
        }
    }

    private void give(int id, VaadinRequest request, VaadinResponse response) throws IOException {
        var name = String.valueOf(request.getParameter("name"));
        var file = sets.picture(learner, set, id, name);
        if (file.isEmpty()) {
            response.sendError(404, "This picture is not there any more.");
            return;
        }
        response.setContentType(name.endsWith(".png") ? "image/png" : "image/jpeg");
        response.setHeader("Cache-Control", YEAR);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Files.copy(file.get(), response.getOutputStream());
    }

    private void take(int id, VaadinRequest request, VaadinResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        response.setContentType("application/json");
        if (body.length > MOST_BYTES) {
            response.sendError(413, "Expected at most %d MB.".formatted(MOST_BYTES >> 20));
            return;
        }
        ObjectNode answer;
        try {
            answer = json(sets.add(learner, set, id, pictures(body)));
        } catch (OwnRefused e) {
            answer = Json.object().put("trouble", RunWords.sentence(e.getMessage()));
        } catch (EOFException e) {
            response.sendError(400, "Expected whole pictures.");
            return;
        }
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** For each its name's length in two bytes, the name, its own length in four, and itself. */
    private static List<Intake.Incoming> pictures(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        var pictures = new ArrayList<Intake.Incoming>();
        while (in.available() > 0) {
            var name = new byte[in.readUnsignedShort()];
            in.readFully(name);
            int bytes = in.readInt();
            if (bytes < 0 || bytes > in.available() || pictures.size() == MOST_PICTURES) {
                throw new EOFException();
            }
            var file = in.readNBytes(bytes);
            pictures.add(new Intake.Incoming(new String(name, StandardCharsets.UTF_8), file));
        }
        return pictures;
    }

    private static ObjectNode json(Intake intake) {
        var json = Json.object();
        var added = json.putArray("added");
        intake.added().forEach(picture -> added.add(picture.fileName()));
        var bad = json.putArray("bad");
        intake.bad().forEach(picture -> bad.add(picture.sentence() + "."));
        json.put("known", intake.known());
        json.put("refused", intake.refused());
        json.put("full", intake.full());
        return json;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
