package io.weightroom.page;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.weightroom.host.HostRequests;
import org.springframework.stereotype.Component;

/** Whether the page in the making is for the host of this machine. */
@Component
public class HostCheck {

    public boolean isHost() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && HostRequests.isFromHost(request.getHttpServletRequest());
    }
}
