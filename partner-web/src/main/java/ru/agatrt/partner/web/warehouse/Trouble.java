package ru.agatrt.partner.web.warehouse;

import ru.agatrt.partner.kernel.Text;

/**
 * What is wrong and what is to be done, above everything else on the page.
 *
 * @param detail what the machine said of it; {@code null} without
 * @param order  what a button asks for, as {@code KIND/target}; {@code null} without
 */
public record Trouble(Text text, String detail, String order) {
}
