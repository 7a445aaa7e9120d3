package ru.agatrt.partner.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.account.rules.PasswordHash;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;

/**
 * Accounts everybody knows the passwords of, for a demonstration. They are made only when {@code PARTNER_DEMO} says so,
 * and only those that are missing. It is done before the application answers, so that "ready" means one can sign in.
 */
@Singleton
@Startup
@DependsOn("BookSchema")
public class DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoAccounts.class.getName());

    private static final List<Person> PEOPLE = List.of(
            new Person("director", "Андрей Белов", Role.DIRECTOR, null),
            new Person("manager", "Ирина Соколова", Role.MANAGER, null),
            new Person("manager2", "Павел Тихонов", Role.MANAGER, null),
            new Person("finance", "Ольга Крылова", Role.FINANCE, null),
            new Person("privacy", "Наталья Ершова", Role.PRIVACY, null),
            new Person("admin", "Дмитрий Лапин", Role.ADMIN, null),
            new Person("erp", "Учётная система", Role.ERP, null),
            new Person("partner1", "Елена Громова", Role.PARTNER, "P-00001"),
            new Person("partner2", "Сергей Воронов", Role.PARTNER, "P-00002"),
            new Person("partner3", "Марина Зуева", Role.PARTNER, "P-00003"),
            new Person("partner4", "Артём Калинин", Role.PARTNER, "P-00004"),
            new Person("partner5", "Юлия Быстрова", Role.PARTNER, "P-00005"),
            new Person("partner6", "Виктор Журавлёв", Role.PARTNER, "P-00006"),
            new Person("partner7", "Светлана Орлова", Role.PARTNER, "P-00007"),
            new Person("partner8", "Роман Чернов", Role.PARTNER, "P-00008"),
            new Person("partner9", "Анна Полякова", Role.PARTNER, "P-00009"));

    @Inject
    @ConfigProperty(name = "PARTNER_DEMO", defaultValue = "false")
    private boolean demo;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordVerifier passwords;

    @Inject
    private Clock clock;

    private record Person(String login, String name, String role, String company) {
    }

    private record Prepared(Person person, PasswordHash hash) {
    }

    @PostConstruct
    void createMissing() {
        if (!demo) {
            return;
        }
        Instant now = clock.instant();
        List<Person> missing = PEOPLE.stream().filter(p -> accounts.find(p.login()).isEmpty()).toList();
        // Hashing is slow on purpose; all cores share it, and the book is written in one thread.
        List<Prepared> prepared = missing.parallelStream()
                .map(p -> new Prepared(p, passwords.hash("demo-" + p.login())))
                .toList();
        for (Prepared p : prepared) {
            Account account = new Account(p.person().login(), p.person().name(), Set.of(p.person().role()),
                    Optional.ofNullable(p.person().company()).map(PartnerCode::new), now);
            account.changePassword(p.hash(), now);
            // Top-level names that exist nowhere: should a letter ever leave, it reaches nobody.
            account.reachBy(p.person().login() + (p.person().company() == null ? "@agat.example" : "@partner.example"), "ru");
            accounts.add(account);
        }
        if (!prepared.isEmpty()) {
            LOG.info(() -> prepared.size() + " demo accounts made; their passwords are public");
        }
    }
}
