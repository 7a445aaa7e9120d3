package ru.agatrt.partner.web.intake;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;

/** Imports page by page, the newest first. */
class ImportRows extends LazyDataModel<ImportView> {

    private static final long serialVersionUID = 1L;

    private final Imports imports;

    ImportRows(Imports imports) {
        this.imports = imports;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) imports.list(PageRequest.of(0, 1)).total();
    }

    @Override
    public List<ImportView> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        Page<ImportView> page = imports.list(PageRequest.of(first, pageSize));
        setRowCount((int) page.total());
        return page.items();
    }

    @Override
    public String getRowKey(ImportView row) {
        return row.id();
    }

    @Override
    public ImportView getRowData(String id) {
        return imports.get(id);
    }
}
