package io.weightroom.widget;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.weightroom.challenge.Challenges.Asked;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.lesson.Challenge;
import io.weightroom.lesson.Directive;
import tools.jackson.databind.node.ObjectNode;

/** An editor for Python, with the Python that runs it. */
@Tag("wr-cell")
@JsModule("./widgets/cell/cell.ts")
@CssImport("./widgets/cell/cell.css")
@NpmPackage(value = "pyodide", version = "314.0.7")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/lang-python", version = "6.2.1")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
final class CodeCell extends Component {

    /** Keeps what is written and tested; refuses what is too long to be kept. */
    interface Keeper {

        void keep(String code);

        void submit(String code, int passed, int total);

        /**
         * @throws NotAllowed where there is nothing to ask
         */
        Asked ask();

        /**
         * @return how the code has answered, in a sentence
         * @throws NotAllowed where nothing was asked, or too long ago
         */
        String answer(String id, String answers);
    }

    private final Keeper keeper;

    /**
     * @param code as it was left
     */
    CodeCell(String page, Directive.Code directive, String code, Keeper keeper) {
        this.keeper = keeper;
        var exercise = Json.object();
        var modules = exercise.putObject("modules");
        directive.modules().forEach(modules::put);
        exercise.put("tests", directive.tests().orElse(""));
        exercise.put("hidden", directive.hidden().orElse(""));
        getElement().setPropertyJson("exercise", exercise);
        getElement().setProperty("place", page + "/" + directive.name());
        getElement().setProperty("starter", directive.starter());
        getElement().setProperty("kept", code);
        getElement().setProperty("seconds", directive.seconds());
        getElement().setProperty("asks", directive.challenge().map(Challenge::call).orElse(""));
    }

    /**
     * @return why the code is not kept; empty where it is
     */
    @ClientCallable
    String keep(String code) {
        return attempt(() -> keeper.keep(code));
    }

    /**
     * @return as {@link #keep}
     */
    @ClientCallable
    String submit(String code, int passed, int total) {
        return attempt(() -> keeper.submit(code, passed, total));
    }

    /** A question to the code that is kept, or why there is none. */
    @ClientCallable
    ObjectNode ask() {
        var said = Json.object();
        try {
            var asked = keeper.ask();
            said.put("id", asked.id()).put("code", asked.code());
            said.put("arguments", asked.arguments()).put("refusal", "");
        } catch (NotAllowed e) {
            said.put("refusal", RunWords.sentence(String.valueOf(e.getMessage())));
        }
        return said;
    }

    /**
     * @return how the code has answered
     */
    @ClientCallable
    String answer(String id, String answers) {
        try {
            return keeper.answer(id, answers);
        } catch (NotAllowed e) {
            return RunWords.sentence(String.valueOf(e.getMessage()));
        }
    }

    private static String attempt(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (IllegalArgumentException e) {
            return RunWords.sentence(String.valueOf(e.getMessage()));
        }
    }
}
