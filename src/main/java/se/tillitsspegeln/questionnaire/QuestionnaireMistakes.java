package se.tillitsspegeln.questionnaire;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Questionnaire files hold mistakes; the service does not start. The message is the whole list, a line per mistake, so
 * that an author can mend everything at once. It is a {@link ConfigurationException} because Quarkus prints only the
 * message of those, without a stack trace.
 */
public class QuestionnaireMistakes extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param mistakes at least one, in the order they are to be listed */
    public QuestionnaireMistakes(List<Mistake> mistakes) {
        super(message(mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    private static String message(List<Mistake> mistakes) {
        String heading = mistakes.size() == 1
                ? "The questionnaires cannot be read. There is 1 mistake:"
                : "The questionnaires cannot be read. There are " + mistakes.size() + " mistakes:";
        return mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining(System.lineSeparator(), heading + System.lineSeparator(), ""));
    }

    /**
     * One mistake.
     *
     * @param file the file's name, or the folder's where no file is to blame
     * @param line counted from 1
     * @param wrong what is wrong, in English
     * @param mend how to mend it, in English
     */
    public record Mistake(String file, int line, String wrong, String mend) {

        @Override
        public String toString() {
            return file + ", line " + line + ": " + wrong + ". " + mend;
        }
    }
}
