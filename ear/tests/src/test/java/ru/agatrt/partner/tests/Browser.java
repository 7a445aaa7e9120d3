package ru.agatrt.partner.tests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person's browser: Debian's Chromium. Collects what the pages complain about, so that a test can ask for silence. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** The machine's own Chromium is used: nothing is fetched from outside. */
    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param language of the person, such as {@code ru-RU}
     * @param width    of the window, CSS pixels
     * @param height   of the window, CSS pixels
     */
    public Browser(String language, int width, int height) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(CHROMIUM + " is missing; bin/test installs it, or: apt-get install chromium");
        }
        context = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    /** Errors of scripts and refusals of the content security policy so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Fills and sends the form of sign-in that the page shows. */
    public void signIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#enter").click();
        page.waitForLoadState();
    }

    /** Kept for people to look at: {@code target/screenshots/NAME.png}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
