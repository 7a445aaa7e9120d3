package ru.agatrt.partner.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The present call, as far as it carries a key. Whoever makes a thing with a public id takes the id from here and, finding
 * the thing there already, returns it: an attempt that died after its commit is then not repeated but found.
 */
@RequestScoped
public class IdempotentCall {

    private UUID id;

    /** Said once, by the filter that took the key. */
    public void begin(UUID idOfKey) {
        id = idOfKey;
    }

    /** Id of what this call makes first; empty for a call without a key. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
