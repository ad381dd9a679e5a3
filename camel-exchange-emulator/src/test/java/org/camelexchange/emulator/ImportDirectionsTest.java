package org.camelexchange.emulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.camelexchange.emulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportDirectionsTest {
    private static final String BASE = "org.camelexchange.emulator";

    @ArchTest
    static final ArchRule EWS = only("ews", "http", "login", "mime", "store");

    @ArchTest
    static final ArchRule GRAPH = only("graph", "http", "login", "mime", "store");

    @ArchTest
    static final ArchRule LOGIN = only("login", "http", "store");

    @ArchTest
    static final ArchRule MIME = only("mime", "store");

    @ArchTest
    static final ArchRule HTTP = only("http");

    @ArchTest
    static final ArchRule STORE = only("store");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    private static ArchRule only(String from, String... allowed) {
        String[] packages = new String[allowed.length + 1];
        packages[0] = BASE + "." + from + "..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 1] = BASE + "." + allowed[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "..").and(not(resideInAnyPackage(packages))))
                .as(from + " depends on nothing of the emulator but " + String.join(", ", allowed))
                .allowEmptyShould(true);
    }
}
