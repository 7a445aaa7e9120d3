/** What stands around the tests inside the server: databases, domain, deployment. Not part of the deployment itself. */
package ru.agatrt.partner.tests.inside.support;
