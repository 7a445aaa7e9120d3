/** Runs and their rows; discounts of both sides over sets of lines. */
package ru.agatrt.partner.whatif.persistence;
