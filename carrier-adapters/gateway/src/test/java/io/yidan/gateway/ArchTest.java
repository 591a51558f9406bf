package io.yidan.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.yidan.gateway", importOptions = DoNotIncludeTests.class)
class ArchTest {

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule the_door_knows_neither_the_bus_nor_the_disk =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.axonframework..",
                            "java.sql..",
                            "javax.sql..",
                            "io.yidan.eventstore..");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule the_door_knows_the_writing_side_by_its_port_alone =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.yidan.command.(*)..");

    @com.tngtech.archunit.junit.ArchTest
    static final ArchRule what_is_shown_to_the_outside_does_not_depend_on_how_it_is_asked =
            noClasses()
                    .that()
                    .resideInAPackage("..problem")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan.gateway.post",
                            "io.yidan.gateway.decide",
                            "io.yidan.gateway.signin..");
}
