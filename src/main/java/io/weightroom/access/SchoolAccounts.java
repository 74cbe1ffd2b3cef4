package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accounts of people whom an OpenID provider vouches for, such as a school's. Students come by the
 * link of their class, which their browser remembers; who leads is named by a claim.
 */
@Service
public class SchoolAccounts {

    private static final String CODE = SchoolAccounts.class.getName() + ".code";

    private final Credentials credentials;
    private final Roster roster;
    private final Joining joining;
    private final AccountRows rows;
    private final TransactionOperations transactions;
    private final String claim;
    private final String instructor;
    private final String host;

    SchoolAccounts(
            Credentials credentials,
            Roster roster,
            Joining joining,
            AccountRows rows,
            TransactionOperations transactions,
            @Value("${weightroom.oidc.roles-claim:}") String claim,
            @Value("${weightroom.oidc.instructor:}") String instructor,
            @Value("${weightroom.oidc.host:}") String host) {
        this.credentials = credentials;
        this.roster = roster;
        this.joining = joining;
        this.rows = rows;
        this.transactions = transactions;
        this.claim = claim;
        this.instructor = instructor;
        this.host = host;
    }

    /** Keeps the code of a class until its visitor comes back from the provider. */
    public static void remember(HttpSession session, String code) {
        session.setAttribute(CODE, code);
    }

    /**
     * Who that is here; made where they come for the first time.
     *
     * @return absent where they have no class's code, and no claim says that they lead
     */
    public Optional<Member> of(OidcUser user, @Nullable HttpSession session) {
        var subject = user.getIssuer() + "|" + user.getSubject();
        var leads = role(user);
        var known = credentials.bySubject(subject).flatMap(roster::find);
        if (known.isPresent()) {
            return known.flatMap(member -> asClaimed(member, leads));
        }
        if (leads.isPresent()) {
            return transactions.execute(
                    status -> {
                        var name = names(user).findFirst().orElseThrow();
                        var made =
                                rows.insert(name, leads.get(), Optional.empty(), user.getEmail());
                        credentials.add(made, name, null, null, subject);
                        return roster.find(made);
                    });
        }
        return code(session)
                .filter(code -> joining.cohort(code).isPresent())
                .map(code -> join(user, subject, code))
                .flatMap(roster::find);
    }

    /** What a claim gave, it can take: each sign-in looks at it again. */
    private Optional<Member> asClaimed(Member member, Optional<Role> leads) {
        if (member.cohort().isPresent()) {
            return Optional.of(member);
        }
        leads.filter(role -> role != member.role())
                .ifPresent(role -> rows.setRole(member.id(), role));
        return leads.flatMap(role -> roster.find(member.id()));
    }

    private Optional<Role> role(OidcUser user) {
        if (claim.isBlank()) {
            return Optional.empty();
        }
        Object claimed = user.getClaim(claim);
        var values =
                claimed instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(claimed));
        if (!host.isBlank() && values.contains(host)) {
            return Optional.of(Role.HOST);
        }
        return !instructor.isBlank() && values.contains(instructor)
                ? Optional.of(Role.INSTRUCTOR)
                : Optional.empty();
    }

    /** Under the first name that nobody in the class has. */
    private LearnerId join(OidcUser user, String subject, String code) {
        var email = Optional.ofNullable(user.getEmail()).filter(text -> text.length() <= 100);
        AccessRefused refused = new AccessRefused("expected a name, found none");
        for (var name : names(user).toList()) {
            try {
                return joining.joinAs(subject, code, name, email);
            } catch (AccessRefused taken) {
                refused = taken;
            }
        }
        throw refused;
    }

    /** As the provider knows them, where that can be a name here. */
    private static Stream<DisplayName> names(OidcUser user) {
        return Stream.of(
                        Stream.ofNullable(user.getFullName()),
                        Stream.ofNullable(user.getPreferredUsername()),
                        Stream.of("Learner " + RandomCode.of(4)))
                .flatMap(names -> names)
                .flatMap(
                        text -> {
                            try {
                                return Stream.of(new DisplayName(text));
                            } catch (AccessRefused e) {
                                return Stream.empty();
                            }
                        });
    }

    private static Optional<String> code(@Nullable HttpSession session) {
        return session != null && session.getAttribute(CODE) instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }
}
