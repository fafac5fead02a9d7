package se.tillitsspegeln.response;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Every line that is logged while something happens, with the messages of what was thrown. */
final class Heard extends Handler {

    private final List<String> lines = new ArrayList<>();

    private Heard() {}

    static List<String> during(Runnable work) {
        Heard heard = new Heard();
        Logger root = Logger.getLogger("");
        root.addHandler(heard);
        try {
            work.run();
        } finally {
            root.removeHandler(heard);
        }
        return heard.lines;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        String text = entry instanceof ExtLogRecord line ? line.getFormattedMessage() : entry.getMessage();
        StringBuilder line = new StringBuilder(String.valueOf(text));
        for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
            line.append(' ').append(thrown);
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
