package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.lesson.ClassifyPart;
import io.weightroom.study.Occlusion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of {@link ClassifyWidget} that is drawn in the browser. A network is asked outside the
 * page's lock: it may be busy with others.
 */
@Tag("wr-classify")
@JsModule("./widgets/classify/classify.ts")
@CssImport("./widgets/classify/classify.css")
@CssImport("./widgets/classify/parts.css")
@CssImport("./widgets/probabilities/probabilities.css")
@CssImport("./shared/photo-source/photo-source.css")
@CssImport("./shared/knob.css")
final class ClassifyStage extends Component {

    private static final int OWN_THUMBNAIL = 96;

    private final Workbench bench;
    private final List<ClassifyPart> parts;
    private List<ClassifierCard> cards = List.of();
    private Optional<Gallery> gallery = Optional.empty();
    private Optional<PhotoLook> look = Optional.empty();

    /** One look of this widget at a time; of those that wait only the newest is taken. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile int newest;
    private @Nullable Occlusion occlusion;

    ClassifyStage(Workbench bench, List<ClassifyPart> parts) {
        this.bench = bench;
        this.parts = parts;
        getElement()
                .setPropertyJson(
                        "parts", Json.strings(parts.stream().map(ClassifyPart::text).toList()));
    }

    void networks(List<ClassifierCard> here) {
        cards = here;
        getElement().setPropertyJson("networks", Networks.json(here));
    }

    void gallery(Gallery photos) {
        gallery = Optional.of(photos);
        getElement().setProperty("source", photos.album().source());
        getElement().setPropertyJson("gallery", photos.json());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        OwnPhotos.follow(
                event,
                this,
                file ->
                        getElement()
                                .callJsFunction(
                                        "ownPhoto", PictureUrl.thumbnail(file, OWN_THUMBNAIL)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveUp();
    }

    /** Takes the learner's own photo, for all of the page. */
    @ClientCallable
    ObjectNode own(String base64) {
        var answer = Json.object();
        try {
            getUI().map(OwnPhotos::of).orElseThrow().put(base64);
        } catch (IllegalArgumentException e) {
            answer.put("trouble", RunWords.sentence(String.valueOf(e.getMessage())));
        }
        return answer;
    }

    /**
     * Shows a network a photo; what it makes of it comes later, to {@code seen}.
     *
     * @param photo which of the gallery, or -1 for the learner's own
     * @param asked number of the question, which the answer has too
     */
    @ClientCallable
    void look(int photo, String network, int asked) {
        giveUp();
        newest = asked;
        var ui = getUI().orElseThrow();
        var file =
                photo < 0
                        ? OwnPhotos.of(ui).newest()
                        : gallery.map(g -> g.album().photos())
                                .filter(photos -> photo < photos.size())
                                .map(photos -> photos.get(photo).file());
        var card = Networks.named(cards, network);
        if (file.isEmpty() || card.isEmpty()) {
            return;
        }
        var caller = bench.learner().value();
        Thread.ofVirtual()
                .start(
                        () -> {
                            looking.lock();
                            try {
                                if (asked != newest) {
                                    return;
                                }
                                var found = look(asked, card.get(), file.get(), caller);
                                var json = found.json(parts);
                                ui.access(
                                        () -> {
                                            look = Optional.of(found);
                                            getElement().callJsFunction("seen", json);
                                        });
                            } catch (ClassifierUnavailable | IllegalArgumentException e) {
                                var json = trouble(asked, e);
                                ui.access(() -> getElement().callJsFunction("seen", json));
                            } finally {
                                looking.unlock();
                            }
                        });
    }

    private PhotoLook look(int asked, ClassifierCard card, byte[] file, String caller) {
        if (card.problem().isPresent()) {
            throw new ClassifierUnavailable(card.problem().get());
        }
        var prepared = card.preparation().prepare(file);
        return new PhotoLook(
                asked,
                card,
                prepared,
                bench.classifiers().look(card.name(), prepared.input(), caller));
    }

    private static ObjectNode trouble(int asked, RuntimeException e) {
        return Json.object()
                .put("asked", asked)
                .put("trouble", RunWords.sentence(String.valueOf(e.getMessage())));
    }

    /** The numbers of one place of the photo that was looked at last, step by step. */
    @ClientCallable
    ObjectNode numbers(int x, int y) {
        return look.map(l -> l.numbers(x, y)).orElseGet(Json::object);
    }

    /** Begins to cover the photo place by place; what comes of it goes to {@code covered}. */
    @ClientCallable
    void cover(int label, int asked) {
        giveUp();
        var ui = getUI().orElseThrow();
        var about = look.filter(l -> label >= 0 && label < l.seen().logits().length);
        if (about.isEmpty()) {
            return;
        }
        var updates = PageUpdates.of(ui);
        var begun =
                new Occlusion(
                        bench.classifiers(),
                        about.get().card(),
                        about.get().prepared().input(),
                        label);
        occlusion = begun;
        var caller = bench.learner().value();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                begun.look(
                                        caller,
                                        map ->
                                                updates.put(
                                                        begun, () -> covered(asked, label, map)));
                            } catch (ClassifierUnavailable e) {
                                var json = trouble(asked, e);
                                updates.put(
                                        begun, () -> getElement().callJsFunction("covered", json));
                            }
                        });
    }

    private void covered(int asked, int label, Occlusion.Map map) {
        var json = Json.object().put("asked", asked).put("label", label);
        json.put("plain", Json.rounded(map.plain())).put("done", map.done());
        json.put("columns", Occlusion.GRID);
        json.set("probabilities", Json.numbers(map.probabilities()));
        getElement().callJsFunction("covered", json);
    }

    /** The learner has gone on. */
    @ClientCallable
    void giveUp() {
        if (occlusion != null) {
            occlusion.giveUp();
            occlusion = null;
        }
    }
}
