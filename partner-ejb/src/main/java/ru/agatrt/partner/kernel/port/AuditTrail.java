package ru.agatrt.partner.kernel.port;

import java.util.Map;

/** Who did what to whom, for good. Written in the transaction of the act: what is rolled back was not done. */
public interface AuditTrail {

    /**
     * @param login   who acts
     * @param action  stable name of the act, e.g. {@code ACCOUNT_CREATED}
     * @param kind    kind of the thing acted upon, e.g. {@code ACCOUNT}
     * @param key     its business key; never a database key
     * @param details plain values, without secrets and without personal data
     */
    void record(String login, String action, String kind, String key, Map<String, ?> details);
}
