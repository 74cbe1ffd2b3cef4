package io.weightroom.farm.wire;

/**
 * Where a broker is, and the word that it lets in.
 *
 * @param url such as {@code tcp://127.0.0.1:61616}
 * @param token secret of this broker
 */
public record Address(String url, String token) {

    /** The user that brings the token. */
    public static final String USER = "weightroom";

    @Override
    public String toString() {
        return url;
    }
}
