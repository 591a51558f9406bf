package io.yidan.query;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "io.yidan.query", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule who_reads_never_sends_a_command =
            ArchRuleDefinition.noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan.command..", "io.yidan.gateway..", "io.yidan.client..");

    @ArchTest
    static final ArchRule only_who_follows_the_log_knows_axon =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage("io.yidan.query.follow")
                    .and()
                    .doNotHaveSimpleName("QueryConfiguration")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule read_models_know_no_door =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.yidan.query.fold..",
                            "io.yidan.query.tracking..",
                            "io.yidan.query.view..",
                            "io.yidan.query.read..",
                            "io.yidan.query.list..",
                            "io.yidan.query.find..",
                            "io.yidan.query.sql..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yidan.query.door..",
                            "io.yidan.query.page..",
                            "org.springframework.web..");

    @ArchTest
    static final ArchRule nobody_asks_the_wall_clock =
            ArchRuleDefinition.noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");
}
