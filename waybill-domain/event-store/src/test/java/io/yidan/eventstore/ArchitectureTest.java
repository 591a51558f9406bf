package io.yidan.eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.yidan.eventstore",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_STREAMS_AND_BYTES_ONLY =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan.eventstore..",
                            "java..",
                            "javax.sql..",
                            "javax.crypto..",
                            "org.axonframework..",
                            "org.postgresql..",
                            "com.zaxxer.hikari..",
                            "org.slf4j..");

    @ArchTest
    static final ArchRule AXON_STAYS_IN_ONE_PACKAGE =
            classes()
                    .that()
                    .resideOutsideOfPackage("..axon..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackage("org.axonframework..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_ONE_DIRECTION =
            slices().matching("io.yidan.eventstore.(*)..").should().beFreeOfCycles();
}
