package ru.agatrt.partner.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The session cookie goes only over HTTPS where the public address has it, and is not sent with what other sites start,
 * but for plain links. The server takes SameSite from here and not from web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(PublicAddress.isHttps());
        cookie.setAttribute("SameSite", "Lax");
    }
}
