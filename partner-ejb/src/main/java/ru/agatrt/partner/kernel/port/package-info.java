/** What the program needs of the world around it, as interfaces; the platform implements them. */
package ru.agatrt.partner.kernel.port;
