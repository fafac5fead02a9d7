package se.tillitsspegeln.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import se.tillitsspegeln.organisation.UnitMistake.Kind;

/** Finds out in which encoding a file was saved. Spreadsheets never say so, and a wrong guess spoils every å, ä and ö. */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");

    private CsvText() {}

    static String of(byte[] file) {
        if (startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Mistakes.whole("file", Kind.WORKBOOK);
        }
        String text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw Mistakes.whole("file", Kind.NO_TEXT);
        }
        return text;
    }

    /** Without white space at both ends, no-break spaces included: they come along when people paste. */
    static String strip(String cell) {
        return EDGES.matcher(cell).replaceAll("");
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return text(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return text(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return text(file, 2, StandardCharsets.UTF_16BE);
        }
        return withoutMark(file);
    }

    /** The header is plain ASCII, of which UTF-16 makes every other byte zero. */
    private static String withoutMark(byte[] file) {
        boolean pair = file.length >= 2;
        if (pair && file[0] >= ' ' && file[1] == 0) {
            return text(file, 0, StandardCharsets.UTF_16LE);
        }
        if (pair && file[0] == 0 && file[1] >= ' ') {
            return text(file, 0, StandardCharsets.UTF_16BE);
        }
        return utf8OrWindows(file);
    }

    /** Text in another encoding that holds any letter beyond ASCII is practically never valid UTF-8. */
    private static String utf8OrWindows(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return text(file, 0, WINDOWS);
        }
    }

    private static String text(byte[] file, int from, Charset charset) {
        return new String(file, from, file.length - from, charset);
    }

    private static boolean startsWith(byte[] file, int... start) {
        byte[] bytes = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}
