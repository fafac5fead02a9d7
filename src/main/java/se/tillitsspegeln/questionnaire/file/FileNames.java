package se.tillitsspegeln.questionnaire.file;

import java.util.regex.Pattern;

/** A file's name without its ending is the questionnaire's id, part of addresses and of stored rounds. */
final class FileNames {

    static final String ENDING = ".yaml";
    private static final Pattern GOOD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}\\.yaml");

    private FileNames() {}

    static boolean good(String name) {
        return GOOD.matcher(name).matches();
    }

    static void check(String name, MistakeLog log) {
        if (!good(name)) {
            log.add(
                    name,
                    1,
                    "the file's name cannot be the id of a questionnaire",
                    "Name it with 1 to 64 of the characters a-z, 0-9, \".\", \"_\" and \"-\", beginning with a letter or a"
                            + " digit, and end it in .yaml, such as our-culture.yaml.");
        }
    }
}
