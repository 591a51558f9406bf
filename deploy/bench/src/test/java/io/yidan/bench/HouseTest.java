package io.yidan.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.yidan.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule what_measures_knows_the_wire_and_nothing_of_the_exchange =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan.waybill..",
                            "io.yidan.codec..",
                            "io.yidan.command..",
                            "io.yidan.eventstore..",
                            "io.yidan.gateway..",
                            "io.yidan.query..",
                            "io.yidan.exchange..",
                            "org.axonframework..");

    @ArchTest
    static final ArchRule figures_know_nothing_of_what_they_are_figures_of =
            noClasses()
                    .that()
                    .resideInAnyPackage("..measure..", "..report..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..load..",
                            "..freight..",
                            "..row..",
                            "..lab..",
                            "..database..",
                            "io.yidan.proto..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_a_circle =
            slices().matching("io.yidan.bench.(*)..").should().beFreeOfCycles();
}
