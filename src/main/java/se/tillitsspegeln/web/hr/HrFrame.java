package se.tillitsspegeln.web.hr;

import java.util.ArrayList;
import java.util.List;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Page.Link;
import se.tillitsspegeln.web.Words;

/** The frame around every page of HR and unit leaders. */
public final class HrFrame {

    /** The parts that the navigation leads to. */
    public enum Part {
        ROUNDS,
        UNITS,
        ACCOUNTS,
        TOKENS,
        AUDIT,
        OWN
    }

    private HrFrame() {}

    /** A page of the ordinary width, for what is read and not compared; the path as in {@link #page}. */
    public static Page narrow(Language language, Part part, String path, Viewer viewer) {
        return new Page(language, "/hr" + path, nav(language, part, viewer), false, null);
    }

    /** @param path the page's address after its language and {@code /hr}, empty or with a leading slash */
    public static Page page(Language language, Part part, String path, Viewer viewer) {
        return Page.wide(language, "/hr" + path, nav(language, part, viewer));
    }

    private static List<Link> nav(Language language, Part part, Viewer viewer) {
        HrMessages words = Words.of(HrMessages.class, language);
        String home = "/" + language.tag() + "/hr";
        List<Link> nav = new ArrayList<>();
        nav.add(new Link(home, words.navRounds(), part == Part.ROUNDS));
        if (viewer.manages()) {
            nav.add(new Link(home + "/units", words.navUnits(), part == Part.UNITS));
        }
        if (viewer.administers()) {
            nav.add(new Link(home + "/accounts", words.navAccounts(), part == Part.ACCOUNTS));
            nav.add(new Link(home + "/tokens", words.navTokens(), part == Part.TOKENS));
        }
        if (viewer.readsAudit()) {
            nav.add(new Link(home + "/audit", words.navAudit(), part == Part.AUDIT));
        }
        return nav;
    }
}
