package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.classroom.LearnerId;
import io.weightroom.data.own.OwnPicture;
import io.weightroom.data.own.OwnSet;
import io.weightroom.own.OwnLimits;
import io.weightroom.own.OwnRefused;
import io.weightroom.own.OwnSets;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** The classes side by side, their pictures, and all ways in which pictures come and go. */
@Tag("wr-own-classes")
@JsModule("./widgets/own-classes/own-classes.ts")
@CssImport("./widgets/own-classes/own-classes.css")
@CssImport("./shared/photo-source/photo-source.css")
final class OwnCollection extends Component {

    private final OwnSets sets;
    private final LearnerId learner;
    private final String set;

    OwnCollection(OwnSets sets, LearnerId learner, String set) {
        this.sets = sets;
        this.learner = learner;
        this.set = set;
        getElement().setAttribute("pictures", new OwnPictureRequests(sets, learner, set));
        getElement().setProperty("mostPictures", sets.limits().pictures());
        getElement().setProperty("mostClasses", OwnLimits.MOST_CLASSES);
    }

    void show(OwnSet now, Optional<String> undoable) {
        getElement().setPropertyJson("classes", classes(now));
        getElement().setProperty("undoable", undoable.orElse(""));
    }

    private static ArrayNode classes(OwnSet now) {
        return Json.each(
                now.classes(),
                (array, c) ->
                        array.addObject()
                                .put("id", c.id())
                                .put("name", c.name())
                                .set(
                                        "pictures",
                                        Json.strings(
                                                c.pictures().stream()
                                                        .map(OwnPicture::fileName)
                                                        .toList())));
    }

    @ClientCallable
    String addClass() {
        return attempt(() -> sets.addClass(learner, set));
    }

    @ClientCallable
    String rename(int id, String name) {
        return attempt(() -> sets.rename(learner, set, id, name));
    }

    @ClientCallable
    String delete(int id, String fileName) {
        return attempt(() -> sets.delete(learner, set, id, java.util.List.of(fileName)));
    }

    @ClientCallable
    String empty(int id) {
        return attempt(() -> sets.empty(learner, set, id));
    }

    @ClientCallable
    String emptyAll() {
        return attempt(() -> sets.emptyAll(learner, set));
    }

    @ClientCallable
    String deleteClass(int id) {
        return attempt(() -> sets.deleteClass(learner, set, id));
    }

    @ClientCallable
    String undo() {
        return attempt(() -> sets.undo(learner, set));
    }

    /** Empty where it was done, else why it was not. */
    private static String attempt(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (OwnRefused e) {
            return RunWords.sentence(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return "The disk did not take it: %s. Nothing else was changed."
                    .formatted(e.getCause().getMessage());
        }
    }
}
