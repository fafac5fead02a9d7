package se.tillitsspegeln.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, set up once (two seconds); after that a page takes some milliseconds. */
public final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final HtmlChecker ONE = new HtmlChecker();

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final Notes notes = new Notes();

    private HtmlChecker() {
        try {
            validator.setUpMainSchema(SCHEMA, notes);
            validator.setUpValidatorAndParsers(notes, true, false);
        } catch (Exception e) {
            throw new IllegalStateException("the checker's own schema cannot be read", e);
        }
    }

    /** Neither an error nor a warning. */
    public static void assertValid(String page, String html) {
        assertThat(ONE.complaints(html)).as("HTML of " + page).isEmpty();
    }

    private synchronized List<String> complaints(String html) {
        notes.clear(html);
        try {
            InputSource source = new InputSource(new StringReader(html));
            source.setSystemId("http://localhost/");
            validator.checkHtmlInputSource(source);
        } catch (IOException | SAXException e) {
            notes.all.add(e.toString());
        }
        return List.copyOf(notes.all);
    }

    private static final class Notes implements ErrorHandler {

        private final List<String> all = new ArrayList<>();
        private List<String> lines = List.of();

        void clear(String html) {
            all.clear();
            lines = html.lines().toList();
        }

        @Override
        public void warning(SAXParseException e) {
            note(e);
        }

        @Override
        public void error(SAXParseException e) {
            note(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            note(e);
        }

        private void note(SAXParseException e) {
            int line = e.getLineNumber();
            String there = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
            all.add(e.getMessage() + " In line " + line + ": " + there);
        }
    }
}
