package se.tillitsspegeln.web.hr.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlipsTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int PIXELS = 4;
    private static final int QUIET = 4;

    @Test
    void pictureReadsAsTheAddress() throws Exception {
        String address = "https://spegeln.example.se/k/K7QF-2M9D-XPTA";
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(drawn(Qr.of(address))));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(address);
    }

    @Test
    void pastedLinesMayHaveAHeaderAndAnySeparator() {
        OrderLines read = OrderLines.read("\uFEFFunit\trole\tcount\n\na;chefer;2\nb,medarbetare, 3 \nc\tchefer\t0\nd");
        assertThat(read.orders()).extracting("count").containsExactly(2, 3);
        assertThat(read.lines()).containsExactly(3, 4);
        assertThat(read.uncounted()).containsExactly(5);
        assertThat(read.unread()).containsExactly(6);
    }

    private static LuminanceSource drawn(Qr qr) {
        int side = (qr.size() + 2 * QUIET) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(qr.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                fill(pixels, side, (x + i + QUIET) * PIXELS, (y + QUIET) * PIXELS);
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static void fill(int[] pixels, int side, int left, int top) {
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
        }
    }
}
