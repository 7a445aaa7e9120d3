package ru.agatrt.partner.web.warehouse;

import ru.agatrt.partner.kernel.Text;

/**
 * A station between book and facts.
 *
 * @param code   {@code BOOK}, {@code SOURCE}, {@code BROKER}, {@code SINKS} or {@code FACTS}
 * @param what   what it is made of
 * @param figure what passes through it or where it is; {@code null} while not known
 * @param lag    what stands on the arrow that leads to it; {@code null} where nothing is measured
 */
public record FlowBox(String code, Health health, Text word, Text what, Text figure, Text lag) {
}
