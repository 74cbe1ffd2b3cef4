package io.weightroom.farm.broker;

import io.weightroom.farm.wire.Address;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** Lets in who knows the token, to everything. */
record TokenSecurity(String token) implements ActiveMQSecurityManager {

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return Address.USER.equals(user)
                && password != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user,
            @Nullable String password,
            @Nullable Set<Role> roles,
            @Nullable CheckType checkType) {
        return validateUser(user, password);
    }
}
