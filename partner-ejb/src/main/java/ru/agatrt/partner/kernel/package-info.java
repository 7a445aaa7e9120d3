/** Values every part of the program speaks in: codes, half-years, money, findings. No framework, no database, no clock. */
package ru.agatrt.partner.kernel;
