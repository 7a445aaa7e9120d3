package ru.agatrt.partner.tests.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class DirectionsTest {

    private static final PackageMap MAP = new PackageMap();
    private static final JavaClasses BOOK = Modules.of("partner-ejb");

    @Test
    void everyFeatureHasItsPlaceInTheMap() {
        classes().should(condition("have a place in the package map", (type, events) -> {
            String feature = PackageMap.featureOf(type).orElse("");
            if (!MAP.knows(feature)) {
                events.add(violated(type, type.getName() + " lies in \"" + feature + "\", which the package map does not know"));
            }
        })).because("a feature without a place has no rule (architecture, directions)").check(BOOK);
    }

    @Test
    void featuresUseOnlyWhatStandsLeftOfThem() {
        classes().should(onlyDependWhere("only use features left of their own", (user, used) ->
                MAP.mayUse(PackageMap.featureOf(user).orElseThrow(), PackageMap.featureOf(used).orElseThrow())))
                .because("the map is kept acyclic by hand, not by luck (architecture, directions)").check(BOOK);
    }

    @Test
    void featuresMeetOnlyInTheirRootPackages() {
        classes().should(onlyDependWhere("use other features only through their root package", (user, used) ->
                PackageMap.featureOf(user).equals(PackageMap.featureOf(used))
                        || PackageMap.insideOf(used).isEmpty()
                        || PackageMap.featureOf(used).equals(Optional.of("kernel"))
                        || PackageMap.featureOf(user).equals(Optional.of("platform"))))
                .because("the root package is a feature's only public door; what crosses is an id or a value, never an entity")
                .check(BOOK);
    }

    @Test
    void noCyclesBetweenFeatures() {
        slices().matching("ru.agatrt.partner.(*)..").should().beFreeOfCycles().check(BOOK);
    }

    @Test
    void nobodyImportsThePlatform() {
        noClasses().that().resideOutsideOfPackage("ru.agatrt.partner.platform..")
                .should().dependOnClassesThat().resideInAPackage("ru.agatrt.partner.platform..")
                .because("the platform implements ports of the kernel and is found by injection").check(Modules.all());
    }

    @Test
    void theBookKnowsNoPagesNoReportsAndNoBroker() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.servlet..",
                        "net.sf.jasperreports..", "org.apache.kafka..", "ru.agatrt.partner.web..", "ru.agatrt.partner.reporting..")
                .because("partner-web uses reporting, reporting uses partner-ejb, and never back").check(BOOK);
    }

    @Test
    void reportsKnowNoPages() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "ru.agatrt.partner.web..")
                .because("a report is drawn by jobs too, where there is no page").check(Modules.of("reporting"));
    }

    @Test
    void pagesKnowNoEntitiesNoRulesAndNoEntityManager() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("ru.agatrt.partner.*.domain..",
                        "ru.agatrt.partner.*.rules..", "ru.agatrt.partner.*.persistence..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("a page calls one facade and shows what it returns").check(Modules.of("partner-web"));
    }

    @Test
    void thePipelineKnowsOnlyTheSchemas() {
        noClasses().that().resideInAPackage("ru.agatrt.partner.etl..")
                .should().dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("are of the application") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(Modules.BASE)
                                && !type.getPackageName().startsWith(Modules.BASE + "etl")
                                && !type.getPackageName().startsWith(Modules.BASE + "db");
                    }
                })
                .because("it runs outside the EAR and shares nothing with it but tables").check(Modules.of("warehouse-etl"));
    }

    private static ArchCondition<JavaClass> onlyDependWhere(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return condition(description, (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith(Modules.BASE) && !allowed.test(type, used)) {
                    events.add(violated(dependency, dependency.getDescription()));
                }
            }
        });
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }
}
