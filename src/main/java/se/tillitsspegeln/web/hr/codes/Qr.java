package se.tillitsspegeln.web.hr.codes;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one SVG path, a unit per module; small enough that a sheet of a hundred is a light page.
 *
 * @param size modules on each side, without the quiet zone
 * @param path the dark modules
 */
record Qr(int size, String path) {

    /** The quiet zone that readers need around the code, in modules. */
    private static final int QUIET = 4;

    static Qr of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            return new Qr(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address too long for a QR code", e);
        }
    }

    /** For the SVG's viewBox. */
    public String box() {
        int side = size + 2 * QUIET;
        return "-" + QUIET + " -" + QUIET + " " + side + " " + side;
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = run(modules, x, y);
                if (run > 0) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(run)
                            .append("v1h-")
                            .append(run)
                            .append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix modules, int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
