/**
 * Reports made in the background: asked for, made by a job in the name of who asked, kept, and handed out as they are ever after. How far
 * a run is stands in the book, so it outlives a closed browser and an application that was killed (ADR 0101).
 */
package ru.agatrt.partner.reporting.run;
