package ru.agatrt.partner.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The session cookie goes only over HTTPS where the public address has it. Its other flags stand in web.xml and, for
 * SameSite, in glassfish-web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(PublicAddress.isHttps());
    }
}
