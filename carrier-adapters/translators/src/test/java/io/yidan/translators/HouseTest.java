package io.yidan.translators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.yidan.translators",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule a_mode_of_transport_knows_cells_only =
            noClasses()
                    .that()
                    .resideInAnyPackage("..rail..", "..road..", "..terminal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..mapping..",
                            "..message..",
                            "..file..",
                            "..post..",
                            "io.yidan.proto..");

    @ArchTest
    static final ArchRule nothing_depends_on_a_mode =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..rail..", "..road..", "..terminal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..rail..", "..road..", "..terminal..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_a_circle =
            slices().matching("io.yidan.translators.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_posting_speaks_to_an_exchange =
            classes()
                    .that()
                    .resideOutsideOfPackage("..post..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackage("io.yidan.client..");

    @ArchTest
    static final ArchRule only_workbook_knows_how_workbooks_are_kept =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..workbook..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule only_two_packages_know_how_files_are_marked_up =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..workbook..", "..tree..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.xml..", "com.google.gson..");
}
