package se.tillitsspegeln.web;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one style sheet and the icon. Their addresses hold a hash of their content, so that a browser may keep them for a
 * year and still sees a new version at once.
 */
@Path("/css")
public class Stylesheet {

    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final Asset CSS = Asset.load("app.css", "text/css; charset=utf-8", true);
    private static final Asset HR_CSS = Asset.load("hr.css", "text/css; charset=utf-8", true);
    private static final Asset ICON = Asset.load("icon.svg", "image/svg+xml", false);

    /** {@code {cssPath}} in every template. */
    @TemplateGlobal
    static String cssPath() {
        return "/css/app-" + CSS.hash + ".css";
    }

    /** {@code {hrCssPath}} in every template: what results and the running of rounds need besides. */
    @TemplateGlobal
    static String hrCssPath() {
        return "/css/hr-" + HR_CSS.hash + ".css";
    }

    /** {@code {iconPath}} in every template. */
    @TemplateGlobal
    static String iconPath() {
        return "/css/icon-" + ICON.hash + ".svg";
    }

    @GET
    @Path("app-{hash: [0-9a-f]+}.css")
    public Response css(@PathParam("hash") String hash) {
        return CSS.answer(hash);
    }

    @GET
    @Path("hr-{hash: [0-9a-f]+}.css")
    public Response hrCss(@PathParam("hash") String hash) {
        return HR_CSS.answer(hash);
    }

    @GET
    @Path("icon-{hash: [0-9a-f]+}.svg")
    public Response icon(@PathParam("hash") String hash) {
        return ICON.answer(hash);
    }

    private record Asset(String content, String type, String hash) {

        static Asset load(String name, String type, boolean squeeze) {
            try (InputStream in = Stylesheet.class.getResourceAsStream("/web/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("/web/" + name + " is missing from the package");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String content = squeeze ? squeezed(text) : text;
                return new Asset(content, type, hash(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A page from before an upgrade asks for a hash that is gone: it gets today's content, not to be kept. */
        Response answer(String asked) {
            String caching = asked.equals(hash) ? A_YEAR : "no-cache";
            return Response.ok(content, type)
                    .header(HttpHeaders.CACHE_CONTROL, caching)
                    .build();
        }

        /** Leaves out comments and the white space that only helps a reader. */
        private static String squeezed(String css) {
            return css.replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?([{};,>]) ?", "$1")
                    .replace(": ", ":")
                    .replace(";}", "}")
                    .strip();
        }

        private static String hash(String content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 5);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
