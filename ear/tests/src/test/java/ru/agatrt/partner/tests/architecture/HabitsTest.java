package ru.agatrt.partner.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Habits that keep decisions repeatable and beans safe to share. */
class HabitsTest {

    private static final JavaClasses APPLICATION = Modules.of("partner-ejb", "reporting", "partner-web");
    private static final String ENTITY = "jakarta.persistence.Entity";

    @Test
    void rulesArePure() {
        noClasses().that().resideInAPackage("ru.agatrt.partner..rules..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..")
                .because("a rule decides from facts handed to it: no clock, no database, no container (gather, decide, apply)")
                .allowEmptyShould(true).check(APPLICATION);
    }

    @Test
    void timeComesFromAClock() {
        noClasses().that().resideOutsideOfPackage("ru.agatrt.partner.platform..")
                .should().callMethodWhere(new DescribedPredicate<>("asks the machine for the time") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        boolean clockless = call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                        return call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now") && clockless
                                || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()");
                    }
                })
                .because("the business date comes once per use case from the injected clock, so that any day can be tested")
                .check(APPLICATION);
    }

    @Test
    void entitiesHaveNoPublicSetters() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(ENTITY).and().haveNameMatching("set[A-Z].*")
                .should().notBePublic()
                .because("an entity changes by named transitions").allowEmptyShould(true).check(APPLICATION);
    }

    @Test
    void entitiesHaveAVersion() {
        classes().that().areAnnotatedWith(ENTITY).should(new ArchCondition<>("have a @Version, their own or inherited") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean versioned = type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith("jakarta.persistence.Version"));
                if (!versioned) {
                    events.add(violated(type, type.getName() + " has no @Version"));
                }
            }
        }).because("two people may change the same thing").allowEmptyShould(true).check(APPLICATION);
    }

    @Test
    void statelessBeansHaveNoMutableFields() {
        Set<String> injected = Set.of("jakarta.inject.Inject", "jakarta.ejb.EJB", "jakarta.annotation.Resource",
                "jakarta.persistence.PersistenceContext", "jakarta.persistence.PersistenceUnit");
        fields().that().areDeclaredInClassesThat().areAnnotatedWith("jakarta.ejb.Stateless")
                .should(new ArchCondition<>("be injected or final") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean fixed = field.getModifiers().contains(FINAL) || field.getModifiers().contains(STATIC);
                        if (!fixed && injected.stream().noneMatch(field::isAnnotatedWith)) {
                            events.add(violated(field, field.getFullName() + " can change between calls"));
                        }
                    }
                })
                .because("one bean serves one caller after another").allowEmptyShould(true).check(APPLICATION);
    }

    @Test
    void spreadsheetsAreWrittenInOnePlace() {
        noClasses().that().resideOutsideOfPackage("ru.agatrt.partner.reporting.export..")
                .should().callMethodWhere(new DescribedPredicate<>("writes a cell") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String owner = call.getTarget().getOwner().getName();
                        return owner.startsWith("de.siegmar.fastcsv.writer.")
                                || owner.equals("org.dhatim.fastexcel.Worksheet") && Set.of("value", "inlineString").contains(call.getName());
                    }
                })
                .because("text in an export must not become a formula, and one place sees to that").check(APPLICATION);
    }
}
