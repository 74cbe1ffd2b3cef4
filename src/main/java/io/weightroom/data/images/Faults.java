package io.weightroom.data.images;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Notes when a decoder had to make up the rest of a picture. */
final class Faults implements IIOReadWarningListener {

    private boolean torn;

    boolean torn() {
        return torn;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        torn |= words.contains("premature") || words.contains("corrupt") || words.contains("eof");
    }
}
