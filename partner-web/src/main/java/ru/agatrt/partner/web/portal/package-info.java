/** Portal: a partner's own company and nothing else. */
package ru.agatrt.partner.web.portal;
