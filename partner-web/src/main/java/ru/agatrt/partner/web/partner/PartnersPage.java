package ru.agatrt.partner.web.partner;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerFilter;
import ru.agatrt.partner.partner.PartnerRow;

/** {@code /console/partners}: all partners, filtered by what stands in the address. */
@Named("partners")
@ViewScoped
public class PartnersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PartnerDirectory directory;

    private String text;
    private String status;
    private String direction;
    private String manager;
    private String region;
    private LazyDataModel<PartnerRow> rows;

    /** Reads the filters of the address. */
    public void load() {
        rows = new PartnerRows(directory, new PartnerFilter(text, constant(StatusCode.values(), status, "STATUS"),
                constant(Direction.values(), direction, "DIRECTION"), manager, region));
    }

    public LazyDataModel<PartnerRow> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return Stream.of(text, status, direction, manager, region).anyMatch(value -> value != null && !value.isBlank());
    }

    public StatusCode[] getStatusChoices() {
        return StatusCode.values();
    }

    public Direction[] getDirectionChoices() {
        return Direction.values();
    }

    public List<String> getRegionChoices() {
        return directory.regions();
    }

    public List<String> getManagerChoices() {
        return directory.managers();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, String code) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Optional<E> found = Arrays.stream(constants).filter(c -> c.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new InvalidInput(code, "value", name));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public String getManager() {
        return manager;
    }

    public void setManager(String manager) {
        this.manager = manager;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }
}
