package se.tillitsspegeln.operations.move;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows a table has and a sum over what they hold, the same in whatever order they are read. */
final class TableSum {

    private long rows;
    private long sum;

    void add(List<? extends @Nullable Object> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                byte[] text = Kind.text(value).getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(5)
                        .put((byte) (value == null ? 0 : 1))
                        .putInt(text.length)
                        .array());
                digest.update(text);
            }
            sum += ByteBuffer.wrap(digest.digest()).getLong();
            rows++;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    long rows() {
        return rows;
    }

    boolean isSameAs(TableSum other) {
        return rows == other.rows && sum == other.sum;
    }
}
