package io.weightroom.page.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import io.weightroom.access.PublicAddress;
import io.weightroom.access.SignIn;
import io.weightroom.classroom.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Whoever has the page open that is being made: where they are, and how they come in. */
@Component
class Visitor {

    private final SignIn signIn;
    private final PublicAddress address;

    Visitor(SignIn signIn, PublicAddress address) {
        this.signIn = signIn;
        this.address = address;
    }

    /** The address that their request came from. */
    String from() {
        return request().getRemoteAddr();
    }

    /** Where others reach this machine. */
    String address() {
        return address.of(request());
    }

    boolean canBeReached() {
        return address.isReachable();
    }

    HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    /** Signs in, and opens the place as a new page, which knows nothing of the one before. */
    void enter(LearnerId learner, String place) {
        signIn.signIn(
                learner, request(), VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(place);
    }
}
