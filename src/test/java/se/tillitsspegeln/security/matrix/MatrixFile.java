package se.tillitsspegeln.security.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table in docs/security.md, read as it stands there. */
record MatrixFile(List<String> actors, Map<String, List<String>> rows) {

    private static final Path FILE = Path.of("docs/security.md");

    static MatrixFile read() throws IOException {
        String text = Files.readString(FILE);
        String table = text.substring(text.indexOf("<!-- matrix -->"), text.indexOf("<!-- end of matrix -->"));
        List<List<String>> lines = table.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(MatrixFile::cells)
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (rows.put(line.get(0), line.subList(1, line.size())) != null) {
                throw new IllegalStateException("two rows for " + line.get(0));
            }
        }
        return new MatrixFile(lines.get(0).subList(1, lines.get(0).size()), rows);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.replaceAll("^\\||\\|$", "").split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
