package io.weightroom.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps standard output for this program, where native code may print too. */
final class OwnOutput {

    /** Another name of standard output's pipe; opening it gives a descriptor of one's own. */
    private static final Path SELF = Path.of("/dev/fd/1");

    private OwnOutput() {}

    /**
     * What was standard output. What anybody else prints there from now on goes to standard error;
     * on systems that are not like Unix, only what Java prints does.
     */
    static OutputStream take() throws IOException {
        System.setOut(System.err);
        if (!Files.exists(SELF)) {
            return new FileOutputStream(FileDescriptor.out);
        }
        var own = Files.newOutputStream(SELF);
        errorForOutput();
        return own;
    }

    @SuppressWarnings("restricted")
    private static void errorForOutput() {
        var linker = Linker.nativeLinker();
        var dup2 = linker.defaultLookup().find("dup2");
        var ints =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        dup2.ifPresent(
                function -> {
                    try {
                        int _ = (int) linker.downcallHandle(function, ints).invokeExact(2, 1);
                    } catch (Throwable e) {
                        throw new IllegalStateException("dup2 cannot be called", e);
                    }
                });
    }
}
