package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import io.weightroom.grading.Overruling;
import java.util.Optional;

/** Points of an instructor's in place of those found. */
final class OverruleForm extends NativeDetails {

    /** Told what to give, and why. */
    @FunctionalInterface
    interface Giving {
        void give(double points, String note);
    }

    OverruleForm(double of, Optional<Overruling> before, Giving giving, Runnable restore) {
        setSummaryText("Give other points");
        var form = new PointsForm("Give these points", of, giving);
        before.ifPresent(
                overruling -> {
                    form.show(overruling.points(), overruling.note());
                    var back = new NativeButton("Let what was found count", press -> restore.run());
                    back.addClassName("wr-act");
                    form.add(back);
                });
        setContent(new Div(form));
    }
}
