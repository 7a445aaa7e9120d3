/** Tests of the demonstration data: the files are written once with the documented seed and read back as an importer would. */
package ru.agatrt.partner.launcher.demo;
