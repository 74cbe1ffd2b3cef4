package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/** Changes what a component holds and leaves alone what stays. */
public final class Children {

    private Children() {}

    /**
     * Makes {@code wanted} the children of {@code parent}; what is there and stays is not moved.
     */
    public static <P extends Component & HasComponents> void replace(
            P parent, List<? extends Component> wanted) {
        parent.getChildren()
                .filter(child -> !wanted.contains(child))
                .toList()
                .forEach(parent::remove);
        for (int i = 0; i < wanted.size(); i++) {
            var children = parent.getChildren().toList();
            if (i >= children.size() || children.get(i) != wanted.get(i)) {
                parent.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
