package ru.agatrt.partner.web.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;

/** Who is signed in, as the pages need it. What a role may do is decided by the facades; here only links are hidden. */
@Named("caller")
@RequestScoped
public class CurrentCaller {

    /** In the order in which an account with several roles is introduced. */
    private static final List<String> ROLES = List.of(
            Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER, Role.ERP);

    @EJB
    private Callers callers;

    @Inject
    private Say say;

    private Optional<CallerScope> scope;

    public boolean isSignedIn() {
        return scope().isPresent();
    }

    public boolean isPartner() {
        return scope().map(CallerScope::isPartner).orElse(false);
    }

    /** The caller's own company; empty for staff. */
    public Optional<PartnerCode> company() {
        return scope().flatMap(CallerScope::partner);
    }

    public String getLogin() {
        return scope().map(CallerScope::login).orElse("");
    }

    public String getDisplayName() {
        return scope().map(CallerScope::displayName).orElse("");
    }

    /** First letters of at most two words of the name. */
    public String getInitials() {
        StringBuilder initials = new StringBuilder();
        for (String word : getDisplayName().replaceAll("[^\\p{L}\\s]", "").strip().split("\\s+")) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
            }
        }
        return initials.toString();
    }

    /** Name of the role, or of the first of several. */
    public String getPosition() {
        return ROLES.stream().filter(this::has).findFirst().map(role -> say.named("Role", role)).orElse("");
    }

    public boolean isMayReadPartners() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    public boolean isMayReadScorecards() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER);
    }

    public boolean isMayReadDeals() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    public boolean isMayDecideDeals() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    public boolean isMayReadReceivables() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    public boolean isMayReadImports() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    public boolean isMayImport() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.ADMIN);
    }

    public boolean isMayReadReports() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    /** Schedules of reports. */
    public boolean isMayReadSchedules() {
        return hasAny(Role.DIRECTOR, Role.FINANCE);
    }

    public boolean isMayEditSchedules() {
        return has(Role.FINANCE);
    }

    public boolean isMayReadEditions() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    public boolean isMayEditEditions() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    /** Puts editions into force and withdraws them. */
    public boolean isMayEnactEditions() {
        return has(Role.DIRECTOR);
    }

    public boolean isMayReadDeviations() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    public boolean isMayExplain() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    public boolean isMayReadReviews() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE);
    }

    /** Begins reviews and decides on proposals. */
    public boolean isMayReview() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    /** Approves and publishes lists. */
    public boolean isMayPublishReviews() {
        return has(Role.DIRECTOR);
    }

    public boolean isMayReadPrices() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    /** Applications for a status, and joining. */
    public boolean isMayReadApplications() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    /** Letters to partners. */
    public boolean isMayReadLetters() {
        return hasAny(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    /** Violations and measures. */
    public boolean isMayReadSanctions() {
        return hasAny(Role.DIRECTOR, Role.MANAGER);
    }

    /** Lowers, excludes, and gives a status though something is missing. */
    public boolean isDirector() {
        return has(Role.DIRECTOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMIN);
    }

    /** Where the caller starts. */
    public String getHome() {
        if (!isSignedIn()) {
            return "/";
        }
        return isPartner() ? "/portal/" : "/console/";
    }

    public String getPasswordAddress() {
        return isPartner() ? "/portal/account/password" : "/console/account/password";
    }

    private boolean has(String role) {
        return scope().map(s -> s.hasRole(role)).orElse(false);
    }

    private boolean hasAny(String... roles) {
        return List.of(roles).stream().anyMatch(this::has);
    }

    private Optional<CallerScope> scope() {
        if (scope == null) {
            scope = callers.find();
        }
        return scope;
    }
}
