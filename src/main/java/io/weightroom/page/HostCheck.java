package io.weightroom.page;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.weightroom.host.HostRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the page in the making is for the host of this machine. */
@Component
public class HostCheck {

    static final String WORDS =
            "This page is for the host: sign in as host, or where nobody signs in, open it on the machine that Weightroom runs on, at localhost.";

    private final HostRequests requests;

    public HostCheck(HostRequests requests) {
        this.requests = requests;
    }

    public boolean isHost() {
        return isHost(VaadinRequest.getCurrent());
    }

    /** For requests that are no page's, such as uploads. */
    public boolean isHost(@Nullable VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                && requests.isFromHost(servlet.getHttpServletRequest());
    }
}
