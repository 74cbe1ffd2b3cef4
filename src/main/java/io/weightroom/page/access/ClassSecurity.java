package io.weightroom.page.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.weightroom.access.SchoolUsers;
import io.weightroom.access.TooManyTries;
import io.weightroom.page.Failures;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;

/** Where a class comes in: one signs in first, and sees the pages of one's role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("weightroom.class")
class ClassSecurity {

    /** Open to everybody beside Vaadin's own files: {@code HostFilter} looks after the first. */
    private static final String[] OPEN = {"/actuator/**", "/icon.svg"};

    @Bean
    SecurityFilterChain signedIn(
            HttpSecurity http,
            SessionAuthenticationStrategy seats,
            RequestUtil requests,
            SchoolUsers users,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(
                    login ->
                            login.loginPage("/login")
                                    .userInfoEndpoint(info -> info.oidcUserService(users))
                                    .failureHandler(ClassSecurity::notVouchedFor));
        }
        return http.authorizeHttpRequests(
                        all ->
                                all.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class).enableCsrfConfiguration(false))
                .formLogin(form -> form.failureHandler(ClassSecurity::notSignedIn))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(seats))
                // Vaadin's messages bring Vaadin's own token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .exceptionHandling(failed -> failed.accessDeniedHandler(ClassSecurity::refused))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var path = request.getContextPath() + "/login?";
        response.sendRedirect(
                why instanceof TooManyTries many
                        ? path + "wait=" + many.seconds()
                        : request.getParameter("username") == null
                                ? path + "card"
                                : path + "wrong");
    }

    private static void notVouchedFor(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unknown =
                why instanceof OAuth2AuthenticationException failed
                        && failed.getError().getErrorCode().equals(SchoolUsers.UNKNOWN);
        if (!unknown) {
            Failures.log("while somebody signed in elsewhere", why);
        }
        response.sendRedirect(
                request.getContextPath() + (unknown ? "/login?elsewhere" : "/login?failed"));
    }

    /** A page that lay open for long has a token that is over: nothing is wrong with that. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && request.getRequestURI().endsWith("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
