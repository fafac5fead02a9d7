package se.tillitsspegeln.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration may do while instances of the version before are still answering (ADR 0073). */
class MigrationRulesTest {

    /** Those up to here were made before there were roll-outs. */
    private static final int BASELINE = 60;

    /** Says in the migration itself why it may break a rule. */
    private static final Pattern CONTRACT = Pattern.compile("(?im)^--\\s*contract: .*ADR \\d{4}");

    private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

    static {
        forbid(
                "takes away what older instances read or write",
                "\\bdrop\\s+(table|column|schema|view)\\b|\\btruncate\\b");
        forbid("renames what older instances read or write", "\\brename\\b");
        forbid("changes a column that older instances write", "\\balter\\s+column\\b|\\bset\\s+data\\s+type\\b");
        forbid(
                "adds a column that older instances do not fill",
                "\\badd\\s+(column\\s+)?(?!constraint)\\w+\\s[^,;]*?\\bnot\\s+null\\b");
        forbid(
                "checks what older instances write by rules they do not know",
                "\\badd\\s+(constraint|check|unique|foreign|primary)\\b");
    }

    private static void forbid(String why, String pattern) {
        FORBIDDEN.put(why, Pattern.compile(pattern));
    }

    @Test
    void newMigrationsLetTheVersionBeforeGoOn() throws IOException {
        try (Stream<Path> files = Files.list(SchemaInTime.MIGRATIONS)) {
            List<Path> all =
                    files.filter(file -> SchemaInTime.version(file) > BASELINE).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                String sql = Files.readString(file);
                if (!CONTRACT.matcher(sql).find()) {
                    assertThat(broken(sql)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table draft",
                "alter table round drop column name",
                "alter table round rename to rounds",
                "ALTER TABLE round ALTER COLUMN name SET NOT NULL",
                "alter table round alter column name type varchar(10)",
                "alter table round add column who varchar(10) not null",
                "alter table round add who varchar(10) not null",
                "alter table round add constraint named unique (name)",
                "create unique index one_name on round (name)",
                "truncate table draft"
            })
    void whatWouldBreakAnOlderInstanceIsFound(String sql) {
        assertThat(broken(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id int not null primary key, round_id varchar(36) not null references round)",
                "create table thing (id int primary key); create unique index one_thing on thing (id)",
                "alter table round add column who varchar(10)",
                "alter table round add column who boolean default false not null",
                "alter table round add column who int not null default 0",
                "create index round_name on round (name)",
                "-- drop table round\ninsert into thing (id) values (1)"
            })
    void whatOnlyAddsMayBeDone(String sql) {
        assertThat(broken(sql)).isEmpty();
    }

    private static List<String> broken(String sql) {
        List<String> broken = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (String statement :
                sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT).split(";")) {
            String one = statement.strip().replaceAll("\\s+", " ");
            if (one.startsWith("create table")) {
                made.add(one.split(" ")[2]);
            } else if (made.stream().noneMatch(table -> one.matches(".*\\b(table|on) " + table + "\\b.*"))) {
                FORBIDDEN.forEach((why, pattern) -> {
                    boolean filled = one.contains(" default ") && why.contains("not fill");
                    if (pattern.matcher(one).find() && !filled) {
                        broken.add(why + ": " + one);
                    }
                });
                if (one.startsWith("create unique index")) {
                    broken.add("refuses what older instances write: " + one);
                }
            }
        }
        return broken;
    }
}
