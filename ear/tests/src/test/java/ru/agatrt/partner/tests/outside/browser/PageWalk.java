package ru.agatrt.partner.tests.outside.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.Browser;

/** One person at a browser: what the tests of pages have in common. */
@ExtendWith(ApplicationExtension.class)
abstract class PageWalk {

    /** Narrow phone, CSS pixels. */
    static final int PHONE = 390;
    static final int DESK = 1440;

    private final Application application;
    private Browser browser;

    PageWalk(Application application) {
        this.application = application;
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A person who has just signed in and looks at the page. */
    final Page open(String login, String path, int width) {
        browser = new Browser("ru-RU", width, 900);
        browser.page().navigate(application.url() + "/signin");
        browser.signIn(login, DemoAccounts.password(login));
        return go(path);
    }

    /** A visitor without an account. */
    final Page visit(String path, int width) {
        browser = new Browser("ru-RU", width, 900);
        return go(path);
    }

    final Page go(String path) {
        browser.page().navigate(application.url() + path);
        return browser.page();
    }

    final Browser browser() {
        return browser;
    }

    final String url() {
        return application.url();
    }

    /** With plain spaces, as the tests write it. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
