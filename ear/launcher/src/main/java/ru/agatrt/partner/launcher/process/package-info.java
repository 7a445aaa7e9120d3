/** Child processes: starting them apart from the terminal, remembering them across a crash, and ending them. */
package ru.agatrt.partner.launcher.process;
