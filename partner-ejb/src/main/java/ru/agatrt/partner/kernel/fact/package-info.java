/**
 * How a feature describes the facts it takes in from files: its table, the columns of the file, and the checks of a row.
 * The features publish {@link ru.agatrt.partner.kernel.fact.FactDoor doors}; the imports walk through them and know no
 * feature by name. SQL appears here only as text that the engine runs.
 */
package ru.agatrt.partner.kernel.fact;
