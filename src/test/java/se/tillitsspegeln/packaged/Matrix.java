package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of docs/security.md that says who may do what. */
final class Matrix {

    private Matrix() {}

    /** What stands in its rows, by their first cell; the names of the columns by "route". */
    static Map<String, List<String>> rows() throws IOException {
        String page = Files.readString(Path.of("docs/security.md"));
        Map<String, List<String>> rows = new TreeMap<>();
        page.substring(page.indexOf("<!-- matrix -->"), page.indexOf("<!-- end of matrix -->"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split(" *\\| *")))
                .forEach(cells -> rows.put(cells.get(0).replace("`", ""), cells));
        return rows;
    }

    /** The address of a route that is read, for this round and unit {@code a}. */
    static String address(String route, String round) {
        return route.substring("GET ".length())
                .replace("{lang}", "sv")
                .replace("{id}", round)
                .replace("{unit}", "a")
                .replaceAll("\\{\\w+}", "none");
    }
}
