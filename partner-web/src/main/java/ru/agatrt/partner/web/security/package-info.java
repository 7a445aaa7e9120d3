/** Who gets to which address: authentication by path, sessions, security headers, refusal of foreign forms. */
package ru.agatrt.partner.web.security;
