package se.tillitsspegeln.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language of the pages. It is the first segment of every page's path ({@code /sv/…}), so that a link keeps its
 * language and no cookie is needed.
 */
public enum Language {
    SV("Svenska"),
    EN("English");

    /** For {@code @Path}: matches the tags of all languages. */
    public static final String PATTERN = "{lang: sv|en}";

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** How JAX-RS reads a path parameter; the path's pattern has admitted known tags only. */
    public static Language fromString(String tag) {
        return find(tag).orElse(SV);
    }

    /** The language of a path such as {@code /en/answer}, if it starts with one. */
    public static Optional<Language> ofPath(String path) {
        return find(path.replaceFirst("^/", "").replaceFirst("/.*", ""));
    }

    /** The first acceptable language we have; Swedish when there is none. */
    public static Language accepted(List<Locale> acceptable) {
        return acceptable.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(SV);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** Its name in itself, for the language switch. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == SV ? EN : SV;
    }

    private static Optional<Language> find(String tag) {
        return Stream.of(values()).filter(known -> known.tag().equals(tag)).findFirst();
    }
}
