package ru.agatrt.partner.launcher;

import java.util.ArrayList;
import java.util.List;

/** The demo accounts as the contract with the application names them; the application makes them at its start. */
public final class DemoAccounts {

    static final String IMPORTER = "erp";

    private DemoAccounts() {
    }

    public static String password(String login) {
        return "demo-" + login;
    }

    /** What is printed before {@code READY}. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Demo accounts; the password of each is \"demo-\" and the login:"));
        lines.add("  console /console/   director  manager  manager2  finance  privacy  admin");
        lines.add("  portal  /portal/    partner1 … partner9");
        lines.add("  REST    /api/v1/    any of them, and erp (imports only)");
        return lines;
    }
}
