package io.weightroom.page.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A link as a picture that phones read. Its ground is white in the dark too: they need that. */
final class QrCode extends Div {

    /** Around the code, in modules, as the standard asks. */
    private static final int QUIET = 4;

    QrCode(String link, String words) {
        addClassName("wr-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        getElement().setProperty("innerHTML", svg(link));
    }

    /** Nothing of the link stands in it but squares. */
    static String svg(String link) {
        var code = code(link);
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                int from = x;
                while (x < code.getWidth() && code.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                .formatted(
                        code.getWidth(),
                        code.getHeight(),
                        code.getWidth(),
                        code.getHeight(),
                        code.getWidth(),
                        path);
    }

    private static BitMatrix code(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("expected a link that fits a QR code", e);
        }
    }
}
