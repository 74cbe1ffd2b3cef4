package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Roster;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/**
 * Signs people in: those who give a name and a password, or a key card alone, and those who have
 * just made their account. Spring's name of an authentication is the learner's id.
 */
@Service
public class SignIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final Roster roster;
    private final Door door;
    private final Seats seats;

    SignIn(Credentials credentials, Roster roster, Door door, Seats seats) {
        this.credentials = credentials;
        this.roster = roster;
        this.door = door;
        this.seats = seats;
    }

    @Override
    public Authentication authenticate(Authentication wanted) {
        var address =
                wanted.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        var secret = String.valueOf(wanted.getCredentials());
        var found = new AtomicReference<Optional<LearnerId>>(Optional.empty());
        door.attempt(
                Credentials.folded(wanted.getName()),
                address,
                () -> {
                    found.set(find(wanted.getName(), secret));
                    return found.get().isPresent();
                });
        return found.get()
                .flatMap(roster::find)
                .map(SignIn::token)
                .orElseThrow(() -> new BadCredentialsException("no such name and password"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** For somebody who has just proven who they are in another way. */
    public void signIn(
            LearnerId learner, HttpServletRequest request, HttpServletResponse response) {
        var token = token(roster.find(learner).orElseThrow());
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(token, request, response);
        seats.onAuthentication(token, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    static List<SimpleGrantedAuthority> authorities(Member member) {
        return List.of(new SimpleGrantedAuthority("ROLE_" + member.role()));
    }

    private Optional<LearnerId> find(String name, String secret) {
        return name.isEmpty()
                ? credentials.byCard(secret)
                : door.hash(() -> credentials.byPassword(name, secret));
    }

    private static UsernamePasswordAuthenticationToken token(Member member) {
        return UsernamePasswordAuthenticationToken.authenticated(
                member.id().value(), null, authorities(member));
    }
}
