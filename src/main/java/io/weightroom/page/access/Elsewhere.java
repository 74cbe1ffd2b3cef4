package io.weightroom.page.access;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID providers that whoever runs this machine has set, if any. */
@Component
class Elsewhere {

    private final List<ClientRegistration> providers;

    Elsewhere(ObjectProvider<ClientRegistrationRepository> repository) {
        providers =
                repository.getIfAvailable() instanceof Iterable<?> all
                        ? StreamSupport.stream(all.spliterator(), false)
                                .map(ClientRegistration.class::cast)
                                .toList()
                        : List.of();
    }

    /** One for each. */
    List<Anchor> links() {
        return providers.stream()
                .map(
                        provider -> {
                            var link =
                                    new Anchor(
                                            "/oauth2/authorization/" + provider.getRegistrationId(),
                                            "Sign in with " + provider.getClientName());
                            link.getElement().setAttribute("router-ignore", true);
                            link.addClassName("wr-elsewhere");
                            return link;
                        })
                .toList();
    }
}
