package io.weightroom.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How every page speaks: its language, and what it says when something fails. */
@Component
class PageSettings implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(request -> messages());
        service.addSessionInitListener(
                session -> {
                    session.getSession().setLocale(Locale.ENGLISH);
                    session.getSession().setErrorHandler(PageSettings::failed);
                });
        service.addUIInitListener(ui -> ui.getUI().setLocale(Locale.ENGLISH));
        event.addIndexHtmlRequestListener(
                response -> response.getDocument().child(0).attr("lang", "en"));
    }

    private static void failed(ErrorEvent failure) {
        if (!Failures.isRefusal(failure.getThrowable())) {
            Failures.log("on a page", failure.getThrowable());
        }
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toast.show(Failures.sentence(failure.getThrowable())));
        }
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        // A session that is over holds nothing that the page does not get back by itself.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("This page got out of step with the server");
        messages.setInternalErrorMessage(
                "Your runs go on and your answers are kept. Press here to open the page again.");
        return messages;
    }
}
