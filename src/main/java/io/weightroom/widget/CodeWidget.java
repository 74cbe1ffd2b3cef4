package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.weightroom.lesson.Directive;

/** Python that a learner writes. It runs in the browser, and nowhere else. */
final class CodeWidget extends WidgetFrame {

    CodeWidget(Directive.Code directive) {
        super("code", directive.title().orElse("Python"), directive.caption());
        picture(new Cell(directive));
    }

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
    private static final class Cell extends Component {

        Cell(Directive.Code directive) {
            var exercise = Json.object();
            var modules = exercise.putObject("modules");
            directive.modules().forEach(modules::put);
            exercise.put("tests", directive.tests().orElse(""));
            exercise.put("hidden", directive.hidden().orElse(""));
            getElement().setPropertyJson("exercise", exercise);
            getElement().setProperty("starter", directive.starter());
            getElement().setProperty("code", directive.starter());
            getElement().setProperty("seconds", directive.seconds());
        }
    }
}
