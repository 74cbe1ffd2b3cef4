package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.lesson.Problem;
import java.util.List;

/** What is wrong in a lesson's file, for its author, who sees it go away while writing. */
final class ProblemList extends Div {

    private final Paragraph title = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    ProblemList() {
        addClassName("wr-problems");
        getElement().setAttribute("role", "alert");
        add(title, list);
        setVisible(false);
    }

    void show(List<Problem> problems) {
        setVisible(!problems.isEmpty());
        title.setText(
                problems.size() == 1
                        ? "One problem in this lesson's file. The page changes when you save it."
                        : problems.size()
                                + " problems in this lesson's file. The page changes when you save it.");
        list.removeAll();
        problems.forEach(problem -> list.add(new ListItem(problem.toString())));
    }
}
