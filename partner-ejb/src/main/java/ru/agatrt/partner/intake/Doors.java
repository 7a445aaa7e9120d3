package ru.agatrt.partner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.fact.FactDoor;

/** The doors that the features publish, by kind of file. */
@ApplicationScoped
public class Doors {

    @Inject
    @Any
    private Instance<FactDoor> doors;

    Optional<FactDoor> find(String kind) {
        return doors.stream().filter(d -> d.kind().equals(kind)).findFirst();
    }

    List<FactDoor> all() {
        return doors.stream().toList();
    }

    /** Names of the kinds, sorted. */
    List<String> kinds() {
        return doors.stream().map(FactDoor::kind).sorted().toList();
    }
}
