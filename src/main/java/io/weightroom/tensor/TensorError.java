package io.weightroom.tensor;

import java.util.Locale;

/** Why a line has no value, in the words of Python and PyTorch where they have some. */
public final class TensorError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String type;
    private final String why;

    /**
     * @param type Python's name of the error: {@code RuntimeError}; {@code LimitError} where only a
     *     limit of this page is in the way
     */
    public TensorError(String type, String message) {
        this(type, message, "");
    }

    /**
     * @param why in our own words; empty where there is nothing to add
     */
    TensorError(String type, String message, String why) {
        super(message);
        this.type = type;
        this.why = why;
    }

    static TensorError of(String type, String format, Object... arguments) {
        return new TensorError(type, String.format(Locale.ROOT, format, arguments));
    }

    static TensorError limit(String format, Object... arguments) {
        return of("LimitError", format, arguments);
    }

    public String type() {
        return type;
    }

    String why() {
        return why;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
