/** Gathers facts, judges them by the edition's rules and tells what was found: scorecards and reviews. */
package ru.agatrt.partner.review;
