package ru.agatrt.partner.reporting.statuscertificate;

import net.sf.jasperreports.renderers.Renderable;

/**
 * A certificate as the design prints it, a page each.
 *
 * @param state empty while it is in force, else what it is instead
 * @param qr leads to the public page that verifies it
 */
public record CertificateLine(String partner, String partnerCode, String status, String term, String number, String code, String state,
                              String address, Renderable dot, Renderable qr) {
}
