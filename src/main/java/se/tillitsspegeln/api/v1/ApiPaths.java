package se.tillitsspegeln.api.v1;

import org.jspecify.annotations.Nullable;

/** Where the API lies. */
public final class ApiPaths {

    /** What every path of this version begins with. */
    public static final String V1 = "/api/v1";

    private ApiPaths() {}

    /** Whether a failure on this path is answered as problem+json; all others belong to pages. */
    public static boolean owns(@Nullable String path) {
        return path != null && path.startsWith("/api/");
    }
}
