package ru.agatrt.partner.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may call what is said at the facade, for every method, so that forgetting it is not the same as allowing it. */
class RightsTest {

    private static final List<String> RIGHTS = List.of("jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll", "jakarta.annotation.security.DenyAll");

    @Test
    void everyMethodOfAFacadeSaysWhoMayCallIt() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith("jakarta.ejb.Stateless")
                .should(new ArchCondition<>("say @RolesAllowed, @PermitAll or @DenyAll, or their class does") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean callable = method.getModifiers().contains(PUBLIC) && !method.getModifiers().contains(STATIC);
                        boolean said = RIGHTS.stream().anyMatch(right ->
                                method.isAnnotatedWith(right) || method.getOwner().isAnnotatedWith(right));
                        if (callable && !said) {
                            events.add(violated(method, method.getFullName() + " does not say who may call it"));
                        }
                    }
                })
                .because("without a word the container lets everybody in")
                .check(Modules.of("partner-ejb", "reporting"));
    }
}
