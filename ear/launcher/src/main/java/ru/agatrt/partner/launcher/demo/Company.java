package ru.agatrt.partner.launcher.demo;

/**
 * Who a partner is.
 *
 * @param code partner code, P-00001 …
 * @param shortName name without legal form
 * @param legalName full name
 * @param register numbers in the state registers
 * @param region where it works
 */
record Company(String code, String shortName, String legalName, Register register, Region region) {

    /**
     * Register numbers; the last two are empty outside Russia.
     *
     * @param inn taxpayer's number of the country
     */
    record Register(String inn, String kpp, String ogrn) {

        static Register russian(Region region, int yearRegistered, int serial) {
            return new Register(RegistryNumbers.inn(region.code(), serial), RegistryNumbers.kpp(region.code()),
                    RegistryNumbers.ogrn(yearRegistered, region.code(), serial));
        }
    }

    /** Serial number within the code, used wherever a number of its own is wanted. */
    int serial() {
        return Integer.parseInt(code.substring(2));
    }
}
