package se.tillitsspegeln.profile;

import java.nio.ByteBuffer;
import java.sql.Connection;
import org.h2.api.Trigger;

/** A database that stores other figures than it was given: at one unit two people more. */
public class FalseFigures implements Trigger {

    private static final int UNIT = 1;
    private static final int FIGURES = 3;

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
        if ("r".equals(after[UNIT])) {
            byte[] figures = ((byte[]) after[FIGURES]).clone();
            ByteBuffer counts = ByteBuffer.wrap(figures);
            int answered = ReleaseLayout.ANSWERED * Integer.BYTES;
            counts.putInt(answered, counts.getInt(answered) + 2);
            after[FIGURES] = figures;
        }
    }
}
