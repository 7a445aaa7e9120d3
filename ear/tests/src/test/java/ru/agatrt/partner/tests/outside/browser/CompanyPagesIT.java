package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.tests.Application;

/** The tabs of a company's page in the console, and the same of a partner's own company in the portal. */
class CompanyPagesIT extends PageWalk {

    private final Application application;

    CompanyPagesIT(Application application) {
        super(application);
        this.application = application;
    }

    @Test
    void purchasesAreFilteredByTheAddressAndTheDownloadEqualsTheirTotal() throws IOException {
        Page page = open("manager", "/console/partners/P-00008/purchases?halfYear=2026-H1&type=RETURN", DESK);
        BigDecimal total = new BigDecimal(page.locator("[data-total]").getAttribute("data-total"));
        assertTrue(total.signum() < 0, "returns take off");
        assertThat(page.locator("table.lines tbody tr").first()).containsText("Возврат");

        String csv = new String(page.request().get(url() + page.locator("a[href*='.csv']").getAttribute("href")).body(), StandardCharsets.UTF_8);
        List<String> rows = Arrays.stream(csv.split("\r\n")).skip(1).toList();
        assertEquals(total, rows.stream().map(row -> new BigDecimal(row.replaceAll("\"[^\"]*\"", "").split(",")[12])).reduce(BigDecimal.ZERO, BigDecimal::add), csv);
        APIResponse workbook = page.request().get(url() + page.locator("a[href*='.xlsx']").getAttribute("href"));
        assertEquals(200, workbook.status());
        assertEquals(rows.size() + 1, sheet(workbook.body()).split("<row ", -1).length - 1);

        page.locator("table.lines td small a").first().click();
        assertThat(page.locator("h2").first()).containsText("Документ");
        assertThat(page.locator("main")).containsText("По нему возвращено");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void aFormulaInADocumentsNumberIsHarmlessInTheDownload() throws Exception {
        application.importCsv("purchases", "source,document_no,line_no,document_type,partner_code,shipped_on,product_code,quantity,list_price,discount_percent,amount\n"
                + "СТР,=1+1,1,SHIPMENT,P-00012,2023-02-01," + product() + ",1,10,0,10\n");
        Page page = open("manager", "/console/partners/P-00012/purchases?document=%3D1%2B1", DESK);
        String csv = new String(page.request().get(url() + page.locator("a[href*='.csv']").getAttribute("href")).body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains(",'=1+1,"), csv);
    }

    @Test
    void aCorrectedLineShowsBothVersionsAndBothTimes() throws Exception {
        String head = "source,document_no,line_no,document_type,partner_code,shipped_on,product_code,quantity,list_price,discount_percent,amount\n";
        application.importCsv("purchases", head + "СТР,ИСПР-1,1,SHIPMENT,P-00013,2023-02-01," + product() + ",1,10,0,10\n");
        application.importCsv("purchases", head + "СТР,ИСПР-1,1,SHIPMENT,P-00013,2023-02-02," + product() + ",1,10,0,9.99\n");
        Page page = open("manager", "/console/partners/P-00013/purchases?document=ИСПР-1", DESK);
        assertThat(page.locator("table.lines tbody")).containsText("исправлено, версий: 2");
        page.locator("table.lines a.t").click();
        assertThat(page.locator("table.lines tbody tr")).hasCount(2);
        assertThat(page.locator("table.lines tbody")).containsText(Pattern.compile("9,99[\\s\\S]*10,00"));
    }

    @Test
    void theVolumeIsDrawnAndWrittenWithItsThresholds() {
        Page page = open("manager", "/console/partners/P-00266/volume", DESK);
        assertThat(page.locator("table")).containsText("индивидуальный");
        assertThat(page.locator("table tbody tr").nth(1)).containsText(Pattern.compile("17.400.000,00"));
        assertThat(page.locator("svg.chart")).hasAttribute("aria-label", Pattern.compile("1-е полугодие 2026: 17,40 млн.₽ при пороге 18,00 млн.₽"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void receivablesAreToldByCreditorAndInTheRegister() throws Exception {
        application.importCsv("receivables", "partner_code,creditor,document_no,due_on,amount,outstanding,as_of\n"
                + "P-00014,P-00004,СТР-Д1,2020-01-10,500,400,2020-02-01\nP-00014,P-00004,СТР-Д2,2020-03-01,70,70,2020-02-01\n");
        Page page = open("finance", "/console/partners/P-00014/receivables?asOf=2020-02-01", DESK);
        assertThat(page.locator("h2").first()).hasText(Pattern.compile("Просрочено 400,00.₽ из 470,00.₽"));
        assertThat(page.locator("main")).containsText("просрочено 22 дня");
        go("/console/receivables?asOf=2020-02-01&creditor=P-00004&age=TO_30");
        assertThat(page.locator("main table tbody tr")).hasCount(1);
        assertThat(page.locator("main table tbody")).containsText("СТР-Д1");
        String csv = new String(page.request().get(url() + page.locator("a[href*='.csv']").getAttribute("href")).body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("СТР-Д1") && !csv.contains("СТР-Д2"), csv);
        assertEquals(List.of(), browser().complaints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/volume", "/portal/purchases", "/portal/deals", "/portal/receivables"})
    void aPartnerSeesItsOwnWhateverTheAddressSays(String path) {
        Page page = open("partner5", path + "?code=P-00001&partner=P-00001&seller=VENDOR", DESK);
        assertEquals(200, page.navigate(page.url()).status());
        assertThat(page.locator("main")).not().containsText("P-00001");
        assertThat(page.locator("main")).not().containsText("Кедросвязь");
        assertFalse(page.content().contains("/files/partners/P-00001"));
        assertThat(page.locator("[id^='decide-']")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"/files/partners/P-00001/purchases.csv, 404", "/files/partners/P-00001/purchases.xlsx, 404", "/files/partners/P-77777/purchases.csv, 404",
        "/files/receivables/register.csv, 403", "/files/receivables/register.xlsx, 403", "/console/partners/P-00001/purchases, 403",
        "/console/partners/P-00001/document?source=ERP&no=1, 403", "/console/partners/P-00001/volume, 403", "/console/partners/P-00001/deals, 403",
        "/console/partners/P-00001/receivables, 403", "/console/receivables, 403", "/console/deals, 403", "/console/deals/ПР-2026-0023, 403",
        "/portal/document?source=ERP&no=НЕТ, 404", "/files/partners/P-00005/purchases.csv?halfYear=x, 400", "/files/partners/P-00005/purchases.csv, 200"})
    void nothingOfAnotherCompanyAnswers(String path, int status) {
        Page page = open("partner5", "/portal/", DESK);
        assertEquals(status, page.request().get(url() + path).status(), path);
    }

    @Test
    void theDocumentOfAnotherCompanyAnswersAsIfThereWereNone() throws Exception {
        application.importCsv("purchases", "source,document_no,line_no,document_type,partner_code,shipped_on,product_code,quantity,list_price,discount_percent,amount\n"
                + "СТР,ЧУЖОЙ-1,1,SHIPMENT,P-00001,2023-02-01," + product() + ",1,10,0,10\n");
        Page page = open("partner5", "/portal/", DESK);
        assertEquals(404, page.request().get(url() + "/portal/document?source=СТР&no=ЧУЖОЙ-1&code=P-00001").status());
    }

    @Test
    void whatASilverPartnerSeesIsClosedToAnAuthorizedOneWithAWordWhichStatusOpensIt() {
        Page page = open("partner6", "/portal/purchases", DESK);
        assertThat(page.locator("main")).containsText("Раздел пока закрыт");
        assertThat(page.locator("main .chip-silver")).hasCount(1);
        go("/portal/deals");
        assertThat(page.locator("main")).not().containsText("Раздел пока закрыт");
    }

    private String product() throws IOException, InterruptedException {
        application.importCsv("products", "code,name,group,kind,own_manufacture\nСТР-UX,Изделие страниц,AGAT_UX,EQUIPMENT,yes\n");
        return "СТР-UX";
    }

    /** A workbook written as a stream has its sizes behind the entries, so it is read as a file. */
    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile()); InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
