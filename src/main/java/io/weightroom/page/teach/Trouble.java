package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.page.Failures;

/** A sentence about what could not be done; nothing is shown while there is none. */
final class Trouble extends Paragraph {

    Trouble() {
        addClassName("wr-teach-trouble");
        getElement().setAttribute("role", "alert");
    }

    /**
     * Does it and says why where it can't be done.
     *
     * @return whether it was done
     */
    boolean tell(Runnable deed) {
        setText("");
        try {
            deed.run();
            return true;
        } catch (IllegalArgumentException e) {
            setText("That cannot be: " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            Failures.log("changing what a class has", e);
            setText(Failures.sentence(e));
        }
        return false;
    }
}
