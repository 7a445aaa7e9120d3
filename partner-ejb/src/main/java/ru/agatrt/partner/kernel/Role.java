package ru.agatrt.partner.kernel;

/** Names of the roles, as constants because annotations need them. */
public final class Role {
    public static final String DIRECTOR = "DIRECTOR";
    public static final String MANAGER = "MANAGER";
    public static final String FINANCE = "FINANCE";
    public static final String PRIVACY = "PRIVACY";
    public static final String ADMIN = "ADMIN";
    public static final String PARTNER = "PARTNER";
    public static final String ERP = "ERP";

    private Role() {
    }
}
