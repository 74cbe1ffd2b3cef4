package io.weightroom.access;

import io.weightroom.classroom.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes of whom an OpenID provider vouches for the learner that they are here. */
@Service
public class SchoolUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The code of the error where a provider knows somebody who has no place here. */
    public static final String UNKNOWN = "no_place_here";

    private final SchoolAccounts accounts;
    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;

    @Autowired
    SchoolUsers(SchoolAccounts accounts) {
        this(accounts, new OidcUserService());
    }

    SchoolUsers(SchoolAccounts accounts, OAuth2UserService<OidcUserRequest, OidcUser> provider) {
        this.accounts = accounts;
        this.provider = provider;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        var session =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        ? now.getRequest().getSession(false)
                        : null;
        try {
            return accounts.of(user, session)
                    .map(member -> new Seated(user, member))
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
        } catch (AccessRefused e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(UNKNOWN, e.getMessage(), null), e);
        }
    }

    /** Spring's name of them is the learner's id, as of everybody who signs in. */
    private static final class Seated extends DefaultOidcUser {

        private static final long serialVersionUID = 1;

        private final String learner;

        Seated(OidcUser user, Member member) {
            super(SignIn.authorities(member), user.getIdToken(), user.getUserInfo());
            this.learner = member.id().value();
        }

        @Override
        public String getName() {
            return learner;
        }
    }
}
