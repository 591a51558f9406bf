package io.yidan.waybill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(
        packages = {"io.yidan.waybill", "io.yidan.customs"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ModelRulesTest {
    @ArchTest
    static final ArchRule nobody_asks_the_clock =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethodWhere(named("now"));

    @ArchTest
    static final ArchRule nobody_throws_dice =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\.random\\..*|java\\.security\\.SecureRandom")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nobody_reads_or_writes_files =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule it_is_plain_java =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "io.yidan.waybill..", "io.yidan.customs..");

    @ArchTest
    static final ArchRule a_waybill_knows_no_customs_case =
            noClasses()
                    .that()
                    .resideInAPackage("io.yidan.waybill..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.yidan.customs..");

    private static DescribedPredicate<JavaCall<?>> named(String method) {
        return DescribedPredicate.describe(
                "a java.time method is called " + method,
                call ->
                        call.getTarget().getName().equals(method)
                                && call.getTargetOwner().getPackageName().startsWith("java.time"));
    }
}
