package ru.agatrt.partner.admission.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ru.agatrt.partner.admission.NewJoining;
import ru.agatrt.partner.kernel.RegistryNumber;

/** What must be filled in to join, field by field. */
public final class JoiningRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()\\- ]{5,40}");
    private static final Pattern SITE = Pattern.compile("(https?://)?[^\\s/@]+(\\.[^\\s/@.]+)+(/\\S*)?");
    private static final int NAME = 200;
    private static final int REGION = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_SITE = 300;
    private static final int MESSAGE = 1000;

    private JoiningRules() {
    }

    /** Code of the fault by field, in the order of the form; empty when nothing is wrong. */
    public static Map<String, String> faults(NewJoining j) {
        Map<String, String> faults = new LinkedHashMap<>();
        fault(faults, "company", text(j.company(), NAME), "JOINING_COMPANY");
        fault(faults, "inn", j.inn() != null && RegistryNumber.isInn(j.inn()), "JOINING_INN");
        fault(faults, "region", text(j.region(), REGION), "JOINING_REGION");
        fault(faults, "website", j.website() == null || j.website().length() <= LONGEST_SITE && SITE.matcher(j.website()).matches(), "JOINING_WEBSITE");
        fault(faults, "direction", j.direction() != null, "JOINING_DIRECTION");
        fault(faults, "contactName", text(j.contact().name(), NAME), "JOINING_CONTACT");
        String email = j.contact().email();
        fault(faults, "contactEmail", email != null && email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(), "JOINING_EMAIL");
        fault(faults, "contactPhone", j.contact().phone() == null || PHONE.matcher(j.contact().phone()).matches(), "JOINING_PHONE");
        fault(faults, "message", j.message() == null || j.message().length() <= MESSAGE, "JOINING_MESSAGE");
        fault(faults, "consent", NewJoining.CONSENT.equals(j.consentVersion()), "JOINING_CONSENT");
        return faults;
    }

    private static void fault(Map<String, String> faults, String field, boolean right, String code) {
        if (!right) {
            faults.put(field, code);
        }
    }

    private static boolean text(String value, int longest) {
        return value != null && !value.isBlank() && value.length() <= longest;
    }
}
