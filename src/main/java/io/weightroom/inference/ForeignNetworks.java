package io.weightroom.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Opens networks that were trained elsewhere; an engine's business. */
public interface ForeignNetworks {

    /**
     * @throws IOException where the file cannot be read or holds no such network; says what was
     *     expected and found
     */
    ForeignNetwork open(Path file) throws IOException;

    /** The one on the class path. */
    static ForeignNetworks installed() {
        return ServiceLoader.load(ForeignNetworks.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "expected an engine that opens networks, found none"));
    }
}
