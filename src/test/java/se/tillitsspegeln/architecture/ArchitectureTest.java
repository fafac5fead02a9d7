package se.tillitsspegeln.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

class ArchitectureTest {

    private static final String ROOT = "se.tillitsspegeln.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.tillitsspegeln");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("se.tillitsspegeln");

    /** Each package, what of ours it may use, and why no more. */
    private enum Arrow {
        SHARED("shared", "it knows no word of the domain"),
        QUESTIONNAIRE("questionnaire", "questionnaires know nothing of who is asked", "shared"),
        ORGANISATION("organisation", "a unit tree is a tree, whatever is asked in it", "shared"),
        ROUND("round", "a round admits people and never sees an answer", "shared", "questionnaire", "organisation"),
        AGREEMENT(
                "agreement",
                "an agreement is about a unit and a round; it knows no answer and no result",
                "shared",
                "organisation",
                "round"),
        RESPONSE(
                "response",
                "answers are counted without knowing what will be shown",
                "shared",
                "questionnaire",
                "organisation",
                "round"),
        PROFILE(
                "profile",
                "results know nothing of who reads them",
                "shared",
                "questionnaire",
                "organisation",
                "round",
                "response"),
        EXPORT(
                "export",
                "a table shows what a profile shows and knows nothing of who reads it",
                "shared",
                "questionnaire",
                "organisation",
                "round",
                "profile"),
        SECURITY("security", "who may see a unit depends on the tree alone", "shared", "organisation"),
        WEB_PROFILE(
                "web.profile",
                "what a profile looks like does not depend on who reads it",
                "shared",
                "questionnaire",
                "organisation",
                "round",
                "profile",
                "web"),
        WEB_HR(
                "web.hr",
                "whoever reads results must not be able to reach an answer: web.hr never uses response",
                "shared",
                "questionnaire",
                "organisation",
                "round",
                "profile",
                "agreement",
                "export",
                "security",
                "web",
                "web.profile"),
        WEB_RESPONDENT(
                "web.respondent",
                "those who answer need no account",
                "shared",
                "questionnaire",
                "organisation",
                "round",
                "response",
                "profile",
                "web",
                "web.profile");

        private final String name;
        private final String because;
        private final String[] below;

        Arrow(String name, String because, String... below) {
            this.name = name;
            this.because = because;
            this.below = below;
        }

        ArchRule rule() {
            String[] allowed = Stream.concat(Stream.of(below), Stream.of(name))
                    .map(used -> used.equals("web") ? ROOT + "web" : ROOT + used + "..")
                    .toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed).or(are(not(resideInAPackage("se.tillitsspegeln..")))))
                    .because(because);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatLiesBelow() {
        return Stream.of(Arrow.values())
                .map(arrow ->
                        DynamicTest.dynamicTest(arrow.name, () -> arrow.rule().check(MAIN)));
    }

    @Test
    void theApiReachesAnswersOnlyToHandOverASubmission() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "api..")
                .and()
                .resideOutsideOfPackage(ROOT + "api.v1.responses")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "response..")
                .because("the API hands a submission over and knows nothing else of answers")
                .check(MAIN);
    }

    @Test
    void onlyTheReleaseReadsTheTalliesOfAClosingRound() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "profile", ROOT + "response")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.response\\.(ClosingTallies|Tally|TallyLayout)(\\$.*)?")
                .because("the release is the sole reader of that port")
                .check(MAIN);
    }

    @Test
    void disclosureIsPureJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "profile.disclosure..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "profile.disclosure..")
                .because("what is shown must be provable without a container, and from counts alone")
                .check(MAIN);
    }

    @Test
    void statisticsArePureJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "profile.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "org.apache.commons.statistics..", ROOT + "profile.statistics..")
                .because("figures must be provable without a container; the t quantile comes from a library")
                .check(MAIN);
    }

    @Test
    void entitiesNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .notBePublic()
                .because("whoever can name an entity can list its rows, and our promise is that nobody can")
                .check(MAIN);
    }

    @Test
    void onlyRepositoriesOfAnswersAndCodesSpeakPlainSqlByTheSharedHelper() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "shared.sql")
                .and()
                .haveNameNotMatching(".*\\.(response|round)\\.\\w+Repository(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "shared.sql")
                .because("whoever can write a statement can read any table, and our promise is that nobody can")
                .check(MAIN);
    }

    @Test
    void nothingReadsTheMachinesClockButItsProducer() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("ClockProducer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is a bean that tests can set")
                .check(MAIN);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("data flows one way")
                .check(MAIN);
    }

    @Test
    void everyClassWithTestsIsNamedSoThatTheRunnerFindsIt() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(Property.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .or()
                .areAnnotatedWith(TestFactory.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Test|IT)(\\$.*)?")
                .because("the runner looks for *Test and *IT and never runs any other")
                .check(TESTS);
    }

    @Test
    void everyVoidMethodOfATestIsRunOrPrivate() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*(Test|IT)")
                .and()
                .haveRawReturnType(void.class)
                .and()
                .doNotHaveModifier(JavaModifier.PRIVATE)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new Annotated())
                .because("a test without its annotation never runs and nobody notices")
                .check(TESTS);
    }
}
