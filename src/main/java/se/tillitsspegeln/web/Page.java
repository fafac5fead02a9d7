package se.tillitsspegeln.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page needs to know.
 *
 * @param path the page's address after its language, with a leading slash, so that the switch of language stays here
 * @param nav links below the header; empty where there is nowhere to go
 * @param wide whether the page holds wide tables
 * @param form the id of a form whose content must survive a switch of language, or {@code null}: the switch then sends
 *     that form with {@code _go=lang}
 */
public record Page(
        Language language,
        String path,
        List<Link> nav,
        boolean wide,
        @Nullable String form) {

    public Page {
        nav = List.copyOf(nav);
    }

    /** A page of the ordinary width without navigation. */
    public static Page of(Language language, String path) {
        return new Page(language, path, List.of(), false, null);
    }

    /** A wide page with navigation. */
    public static Page wide(Language language, String path, List<Link> nav) {
        return new Page(language, path, nav, true, null);
    }

    /** This page, with a form that the switch of language sends and thereby saves. */
    public Page keeping(String formId) {
        return new Page(language, path, nav, wide, formId);
    }

    public String lang() {
        return language.tag();
    }

    /** Whether the page needs what results and the running of rounds are drawn with, which no one who answers must load. */
    public boolean drawn() {
        return wide || path.startsWith("/hr");
    }

    /** The address of another page in this page's language. */
    public String to(String other) {
        return "/" + lang() + other;
    }

    /** The address of this very page in the other language. */
    public String switched() {
        return "/" + language.other().tag() + path;
    }

    /** Gives a template this page's language; call it last, on what the resource returns. */
    public TemplateInstance dress(TemplateInstance template) {
        return template.setLocale(language.locale());
    }

    /**
     * One link of the navigation.
     *
     * @param current whether it leads to the page that is shown
     */
    public record Link(String href, String text, boolean current) {}
}
