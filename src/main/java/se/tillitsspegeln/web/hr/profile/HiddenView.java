package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.profile.TalkView;

/**
 * The page of a unit that shows nothing; the same for all such units but for their place.
 *
 * @param nearest the nearest level above that is shown, or {@code null}
 * @param below the units right below, which may have something to show no more than this one
 */
record HiddenView(Head head, @Nullable Crumb nearest, List<Crumb> below, TalkView talk) {}
