package io.weightroom.page;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: files of this server, and of the scripts that stand in the page
 * itself only those that it was served with. Markup that somehow got into a page does not run.
 *
 * <p>Vaadin makes functions of text that the server sends, and styles elements; Python needs
 * WebAssembly. So evaluation and inline styles must be let through.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String POLICY =
            """
            default-src 'self'; \
            script-src 'self' 'nonce-%s' 'unsafe-eval'; \
            style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; \
            media-src 'self' data: blob:; \
            font-src 'self' data:; \
            connect-src 'self' data: blob:; \
            worker-src 'self' blob:; \
            object-src 'none'; \
            base-uri 'self'; \
            form-action 'self'; \
            frame-ancestors 'self'""";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // In development the page is given more scripts by Vaadin's tools.
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(
                    page -> restrict(page.getDocument(), page.getVaadinResponse()::setHeader));
        }
    }

    static void restrict(Document page, BiConsumer<String, String> header) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        page.select("script").attr("nonce", nonce);
        header.accept("Content-Security-Policy", POLICY.formatted(nonce));
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
    }
}
