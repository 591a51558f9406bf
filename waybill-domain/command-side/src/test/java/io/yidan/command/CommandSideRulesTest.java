package io.yidan.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules inside the writing side. */
@AnalyzeClasses(packages = "io.yidan.command", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandSideRulesTest {
    @ArchTest
    static final ArchRule axon_stays_where_it_is_hung =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.yidan.command.axon..", "io.yidan.command.follow")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule doors_are_not_its_business_and_of_spring_only_the_database_is =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan..",
                            "java..",
                            "javax.sql..",
                            "org.axonframework..",
                            "org.springframework.jdbc..",
                            "org.springframework.dao..",
                            "org.springframework.transaction..",
                            "org.slf4j..");

    @ArchTest
    static final ArchRule packages_have_one_direction =
            slices().matching("io.yidan.command.(*)..").should().beFreeOfCycles();
}
