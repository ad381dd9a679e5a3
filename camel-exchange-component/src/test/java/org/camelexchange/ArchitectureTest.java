package org.camelexchange;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.camelexchange");

    @Test
    void packagesUseOnlyWhatStandsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("face")
                .definedBy("org.camelexchange")
                .layer("connection")
                .definedBy("org.camelexchange.connection..")
                .layer("activity")
                .definedBy("org.camelexchange.activity..")
                .layer("ews")
                .definedBy("org.camelexchange.ews..")
                .layer("graph")
                .definedBy("org.camelexchange.graph..")
                .layer("metadata")
                .definedBy("org.camelexchange.metadata..")
                .layer("view")
                .definedBy("org.camelexchange.view..")
                .layer("auth")
                .definedBy("org.camelexchange.auth..")
                .layer("http")
                .definedBy("org.camelexchange.http..")
                .layer("backend")
                .definedBy("org.camelexchange.backend..")
                .layer("query")
                .definedBy("org.camelexchange.query..")
                .layer("table")
                .definedBy("org.camelexchange.table..")
                .layer("settings")
                .definedBy("org.camelexchange.settings..")
                .whereLayer("face")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("connection")
                .mayOnlyBeAccessedByLayers("face")
                .whereLayer("activity")
                .mayOnlyBeAccessedByLayers("face")
                .whereLayer("ews")
                .mayOnlyBeAccessedByLayers("connection")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("connection")
                .whereLayer("view")
                .mayOnlyBeAccessedByLayers("connection")
                .whereLayer("metadata")
                .mayOnlyBeAccessedByLayers("connection")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("ews", "graph", "connection")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("ews", "graph", "auth", "connection")
                .whereLayer("backend")
                .mayOnlyBeAccessedByLayers("face", "connection", "activity", "metadata", "view", "ews", "graph")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers(
                        "face", "connection", "activity", "metadata", "view", "ews", "graph", "backend")
                .check(CLASSES);
    }

    @Test
    void thereIsNoCircleBetweenPackages() {
        SlicesRuleDefinition.slices()
                .matching("org.camelexchange.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
