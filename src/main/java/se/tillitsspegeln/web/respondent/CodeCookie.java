package se.tillitsspegeln.web.respondent;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/** The cookies of someone who answers: gone when the browser closes, and out of reach for scripts. */
final class CodeCookie {

    /** Holds the code. */
    static final String CODE = "tillit-code";

    /** Holds the own picture, sealed, for an hour after sending. */
    static final String PICTURE = "tillit-picture";

    private static final int HOUR = 3600;

    private CodeCookie() {}

    static NewCookie code(String code, UriInfo uri) {
        return cookie(CODE, code, NewCookie.DEFAULT_MAX_AGE, uri);
    }

    static NewCookie picture(String sealed, UriInfo uri) {
        return cookie(PICTURE, sealed, HOUR, uri);
    }

    /** Makes the browser forget the cookie. */
    static NewCookie gone(String name, UriInfo uri) {
        return cookie(name, "", 0, uri);
    }

    private static NewCookie cookie(String name, String value, int maxAge, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure("https".equals(uri.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
