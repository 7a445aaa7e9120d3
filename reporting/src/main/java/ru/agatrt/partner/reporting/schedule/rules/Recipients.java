package ru.agatrt.partner.reporting.schedule.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.InvalidInput;

/** Who gets a report: addresses, and logins of accounts, whose address is looked up when a letter is queued. A login has no {@code @}. */
public final class Recipients {

    public static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])");

    private Recipients() {
    }

    /**
     * What a person wrote, one or several a line, checked; the same address twice is one.
     *
     * @param written addresses apart by line breaks, spaces, commas or semicolons; may be {@code null}
     * @param logins  of accounts
     * @throws InvalidInput {@code SCHEDULE_ADDRESS} for the first that is none, {@code SCHEDULE_RECIPIENTS} for none at all or more than
     *                      {@value #MOST}
     */
    public static List<String> checked(String written, List<String> logins) {
        Map<String, String> all = new LinkedHashMap<>();
        logins.forEach(login -> all.put(login, login));
        for (String address : (written == null ? "" : written).split("[\\s,;]+")) {
            if (!address.isEmpty()) {
                if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
                    throw new InvalidInput("SCHEDULE_ADDRESS", "value", address);
                }
                all.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            }
        }
        if (all.isEmpty() || all.size() > MOST) {
            throw new InvalidInput("SCHEDULE_RECIPIENTS", "most", MOST, "count", all.size());
        }
        return List.copyOf(all.values());
    }

    public static boolean isAddress(String recipient) {
        return recipient.indexOf('@') >= 0;
    }

    /**
     * Addresses letters go to, each once.
     *
     * @param accounts address by login of those that may get letters now; a login that is not among them gets none
     */
    public static List<String> addresses(List<String> recipients, Map<String, String> accounts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String recipient : recipients) {
            String address = isAddress(recipient) ? recipient : accounts.get(recipient);
            if (address != null) {
                found.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            }
        }
        return new ArrayList<>(found.values());
    }
}
