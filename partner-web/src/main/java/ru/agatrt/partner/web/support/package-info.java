/** What every page needs: sentences, formats, language, addresses, downloads. No feature's own logic. */
package ru.agatrt.partner.web.support;
