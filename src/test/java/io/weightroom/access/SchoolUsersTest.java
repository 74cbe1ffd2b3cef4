package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People whom a school's OpenID provider vouches for. */
class SchoolUsersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Classroom class8b = new Classroom();
    private final SchoolAccounts accounts =
            new SchoolAccounts(
                    class8b.credentials,
                    class8b.roster,
                    class8b.joining,
                    new AccountRows(class8b.jdbc),
                    TransactionOperations.withoutTransaction(),
                    "groups",
                    "teachers",
                    "it-staff");

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void comeIntoTheClassWhoseLinkTheyOpened() {
        open(class8b.joining.renew(class8b.leader, class8b.cohort.id()).code());
        var ana = signIn("1", Map.of("name", "Ana", "email", "ana@school.example"));

        assertThat(member(ana).role()).isEqualTo(Role.STUDENT);
        assertThat(member(ana).cohort()).hasValue(class8b.cohort.id());
        assertThat(member(ana).name()).isEqualTo("Ana");
        assertThat(ana.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_STUDENT");
    }

    @Test
    void areTheSameLearnerEverAfterWithoutALink() {
        open(class8b.joining.renew(class8b.leader, class8b.cohort.id()).code());
        var first = signIn("1", Map.of("name", "Ana"));
        RequestContextHolder.resetRequestAttributes();

        var again = signIn("1", Map.of("name", "Ana Maria"));
        assertThat(again.getName()).isEqualTo(first.getName());
    }

    @Test
    void areNobodyHereWithoutALinkOrAClaim() {
        refused("1", Map.of("name", "Ana"));
        refused("2", Map.of("name", "Ben", "groups", List.of("pupils")));
    }

    @Test
    void areRefusedWithALinkThatOpensNothingAnyMore() {
        var closed = class8b.joining.renew(class8b.leader, class8b.cohort.id()).code();
        class8b.joining.close(class8b.leader, class8b.cohort.id());
        open(closed);
        refused("1", Map.of("name", "Ana"));
    }

    @Test
    void leadWhereAClaimSaysSo() {
        var lee = signIn("3", Map.of("name", "Mx Lee", "groups", List.of("staff", "teachers")));
        assertThat(member(lee).role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(member(lee).cohort()).isEmpty();

        var kim = signIn("4", Map.of("name", "Kim", "groups", "it-staff"));
        assertThat(member(kim).role()).isEqualTo(Role.HOST);
    }

    @Test
    void loseWhatTheClaimNoLongerGives() {
        signIn("3", Map.of("name", "Mx Lee", "groups", List.of("teachers")));
        refused("3", Map.of("name", "Mx Lee", "groups", List.of()));
    }

    @Test
    void aStudentIsNotMadeALeaderByAClaim() {
        open(class8b.joining.renew(class8b.leader, class8b.cohort.id()).code());
        signIn("1", Map.of("name", "Ana"));
        var again = signIn("1", Map.of("name", "Ana", "groups", List.of("teachers")));
        assertThat(member(again).role()).isEqualTo(Role.STUDENT);
    }

    @Test
    void takeAnotherNameWhereTheirsIsTaken() {
        class8b.join("Ana");
        open(class8b.joining.renew(class8b.leader, class8b.cohort.id()).code());
        var other = signIn("5", Map.of("name", "Ana", "preferred_username", "ana.k"));
        assertThat(member(other).name()).isEqualTo("ana.k");
    }

    private void open(String code) {
        var request = new MockHttpServletRequest();
        SchoolAccounts.remember(request.getSession(), code);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private Member member(OidcUser user) {
        return class8b.roster.find(new LearnerId(user.getName())).orElseThrow();
    }

    private void refused(String subject, Map<String, Object> claims) {
        assertThatThrownBy(() -> signIn(subject, claims))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        e ->
                                assertThat(e.getError().getErrorCode())
                                        .isEqualTo(SchoolUsers.UNKNOWN));
    }

    private OidcUser signIn(String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", subject);
        all.put("iss", "https://login.school.example");
        var token = new OidcIdToken("id", NOW, NOW.plusSeconds(60), all);
        var request =
                new OidcUserRequest(
                        ClientRegistration.withRegistrationId("school")
                                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                                .clientId("weightroom")
                                .redirectUri("{baseUrl}/login/oauth2/code/school")
                                .authorizationUri("https://login.school.example/authorize")
                                .tokenUri("https://login.school.example/token")
                                .build(),
                        new OAuth2AccessToken(TokenType.BEARER, "a", NOW, NOW.plusSeconds(60)),
                        token);
        var users =
                new SchoolUsers(
                        accounts, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        return Optional.ofNullable(users.loadUser(request)).orElseThrow();
    }
}
