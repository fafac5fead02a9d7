package se.tillitsspegeln.web.respondent;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Language;

/** Which button of a part was pressed. */
enum Step {
    NEXT,
    BACK,
    PAUSE,
    LANG;

    static Step of(@Nullable String value) {
        return switch (value == null ? "" : value) {
            case "back" -> BACK;
            case "pause" -> PAUSE;
            case "lang" -> LANG;
            default -> NEXT;
        };
    }

    /** Where the button leads once the part is saved. */
    Response from(Visit saved, Part part, Then then, Language language) {
        return switch (this) {
            case PAUSE -> Door.to(language, "/answer/paused");
            case LANG ->
                Door.to(language.other(), address(part.number()) + (then == Then.NEXT ? "" : "?then=" + then.query()));
            case BACK -> Door.to(language, part.number() == 1 ? "/answer" : address(part.number() - 1));
            case NEXT -> Door.to(language, next(saved, part, then));
        };
    }

    private static String next(Visit saved, Part part, Then then) {
        if (then == Then.NEXT && part.number() < saved.parts().count()) {
            return address(part.number() + 1);
        }
        boolean complete = saved.parts().gaps(saved.draft()).isEmpty();
        return then == Then.CHECK || complete ? "/answer/check" : "/answer/gaps";
    }

    private static String address(int number) {
        return "/answer/part/" + number;
    }
}
