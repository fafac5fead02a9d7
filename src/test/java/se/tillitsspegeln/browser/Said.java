package se.tillitsspegeln.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the pages say in one language, so that one walk serves them all. */
record Said(String language, Properties texts) {

    static Said in(String language) {
        Properties texts = new Properties();
        for (String bundle : new String[] {"app", "answer", "before", "about", "result"}) {
            try (Reader file = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + bundle + "_" + language + ".properties"))) {
                texts.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Said(language, texts);
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("nothing is said under " + key);
        }
        return text;
    }

    String path(String rest) {
        return "/" + language + rest;
    }
}
