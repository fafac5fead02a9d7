package se.tillitsspegeln.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;

/** Lines of the log are added and, by age alone, forgotten; nothing in the program changes one or picks one out. */
class AppendOnlyTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.tillitsspegeln");

    @Test
    void theDatabaseLayerNeverWritesALineAgain() {
        assertThat(AuditEntity.class).hasAnnotation(Immutable.class);
    }

    @Test
    void onlyForgettingByAgeDeletes() {
        assertThat(callers("AuditRepository", "delete.*|update|getEntityManager|getSession"))
                .containsExactlyInAnyOrder("AuditLog.forgetBefore", "AuditRepository.deleteBefore");
        assertThat(callers("AuditLog", "forgetBefore"))
                .as("no route does it")
                .containsExactly("RetentionRun.forgetLog");
    }

    @Test
    void noStatementOfOursNamesTheTable() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).filter(AppendOnlyTest::namesTheTable))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("AuditEntity.java");
        }
    }

    private static Stream<String> callers(String owner, String method) {
        return MAIN.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().equals(owner)
                        && call.getName().matches(method))
                .map(AppendOnlyTest::caller)
                .distinct();
    }

    private static String caller(JavaMethodCall call) {
        return call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName();
    }

    private static boolean namesTheTable(Path file) {
        try {
            return Files.readString(file).contains("audit_entry");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
