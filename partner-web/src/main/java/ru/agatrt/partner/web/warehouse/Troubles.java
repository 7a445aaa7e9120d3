package ru.agatrt.partner.web.warehouse;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;

/** What stands in the way of the data, the cause before what follows from it: where Connect is away, no connector is named. */
final class Troubles {

    /** More would hide the page; the table names the rest. */
    private static final int NAMED = 3;

    private Troubles() {
    }

    static List<Trouble> of(PipelinePicture picture, Flow flow) {
        List<Trouble> troubles = new ArrayList<>();
        if (flow.silent()) {
            troubles.add(new Trouble(flow.lastLook().map(at -> Text.of("warehouse.trouble.silent", "at", Seconds.moment(at)))
                    .orElse(Text.of("warehouse.trouble.never")), null, null));
        }
        if (flow.unreachable()) {
            troubles.add(new Trouble(Text.of("warehouse.trouble.connect"), null, null));
        }
        if (flow.brokerAway()) {
            troubles.add(new Trouble(Text.of("warehouse.trouble.broker"), null, null));
        }
        List<Connector> stopped = flow.stopped();
        stopped.stream().limit(NAMED).forEach(each -> troubles.add(new Trouble(
                Text.of("warehouse.trouble." + Flow.known(each.state()), "name", each.name(), "restarts", each.restarts()),
                each.error().orElse(null), "RESTART/" + each.name())));
        if (stopped.size() > NAMED) {
            troubles.add(new Trouble(Text.of("warehouse.trouble.more", "count", stopped.size() - NAMED), null, "RESTART/ALL"));
        }
        picture.derivation().failure().ifPresent(failure -> troubles.add(new Trouble(
                Text.of("warehouse.trouble.derivation", "transform", failure.transform(), "since", Seconds.moment(failure.since())), failure.error(), null)));
        return troubles;
    }
}
