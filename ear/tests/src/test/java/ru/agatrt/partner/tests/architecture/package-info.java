/** The shape of the code, checked on the compiled classes of all modules. Each rule tells its reason. */
package ru.agatrt.partner.tests.architecture;
