package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.own.OwnRefused;
import io.weightroom.own.OwnText;
import io.weightroom.own.OwnTexts;
import java.util.List;
import java.util.function.Consumer;

/** Where a learner brings texts, and sees and deletes those that are kept. */
@Tag("wr-own-text")
@JsModule("./widgets/own-text/own-text.ts")
@CssImport("./widgets/own-text/own-text.css")
final class OwnTextField extends Component {

    private final Workbench bench;
    private final Consumer<OwnText> taken;
    private final Runnable changed;

    /**
     * @param taken called with a text that has just come
     * @param changed called when one has gone or is back
     */
    OwnTextField(Workbench bench, Consumer<OwnText> taken, Runnable changed) {
        this.bench = bench;
        this.taken = taken;
        this.changed = changed;
        getElement().setProperty("fewest", OwnTexts.FEWEST);
        getElement().setProperty("most", OwnTexts.MOST_BYTES);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("to", new OwnTextRequest(bench.ownTexts(), bench.learner()));
        show();
    }

    private void show() {
        getElement()
                .setPropertyJson(
                        "texts",
                        Json.each(
                                texts(),
                                (array, text) ->
                                        array.addObject()
                                                .put("id", text.name().revision())
                                                .put("title", text.title())
                                                .put("characters", text.characters())));
        getElement().setProperty("undoable", bench.ownTexts().undoable(bench.learner()).orElse(""));
    }

    private List<OwnText> texts() {
        return bench.ownTexts().all(bench.learner());
    }

    @ClientCallable
    void taken(String revision) {
        show();
        texts().stream()
                .filter(text -> text.name().revision().equals(revision))
                .findFirst()
                .ifPresent(taken);
    }

    @ClientCallable
    void delete(String revision) {
        bench.ownTexts().delete(bench.learner(), revision);
        show();
        changed.run();
    }

    /** Empty where it was done, else why it was not. */
    @ClientCallable
    String undo() {
        try {
            bench.ownTexts().undo(bench.learner());
        } catch (OwnRefused e) {
            return RunWords.sentence(String.valueOf(e.getMessage()));
        }
        show();
        changed.run();
        return "";
    }
}
