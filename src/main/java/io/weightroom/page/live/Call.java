package io.weightroom.page.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Where the class is to be. Called at this moment, it takes the browser there after a few seconds,
 * unless somebody stays.
 */
@Tag("wr-call")
@JsModule("./page/call.ts")
final class Call extends Component {

    /**
     * @param address of the lesson, without a slash before it
     * @param step id of the step, the part of the address behind #
     * @param words names both
     */
    Call(String address, String step, String words, boolean now) {
        getElement().setProperty("address", address);
        getElement().setProperty("step", step);
        getElement().setProperty("words", words);
        getElement().setProperty("now", now);
    }
}
