package se.tillitsspegeln.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** How places are called, and what may stand there. */
final class Hints {

    /** Part of a schema location to the form that is asked for; the first that fits counts. */
    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("itemId", "An item's id is letters, then a number, then more of either if need be, such as p1a.");
        FORMS.put("/scale/", "A scale's id is letters a-z, digits and \"-\", beginning with a letter.");
        FORMS.put("languages", "Name a language by its tag, such as sv or en.");
        FORMS.put("referents", "Name a role by its id, such as medarbetare.");
        FORMS.put("points", "Name a point by its number, such as 1.");
    }

    private Hints() {}

    static String form(String schemaPlace) {
        return FORMS.entrySet().stream()
                .filter(entry -> schemaPlace.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("See docs/questionnaires.md.");
    }

    /** A place as a path an author can follow: {@code scales 2, items 1, text, sv}, counted from 1. */
    static String name(String pointer) {
        if (pointer.isEmpty()) {
            return "the file";
        }
        StringBuilder name = new StringBuilder();
        for (String part : pointer.substring(1).split("/", -1)) {
            boolean number = part.matches("[0-9]+") && !name.toString().endsWith("labels");
            name.append(number ? " " + (Integer.parseInt(part) + 1) : (name.isEmpty() ? "" : ", ") + part);
        }
        return "\"" + name + "\"";
    }
}
