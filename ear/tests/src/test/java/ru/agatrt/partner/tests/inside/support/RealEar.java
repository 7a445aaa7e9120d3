package ru.agatrt.partner.tests.inside.support;

import java.io.File;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import ru.agatrt.partner.launcher.BuildFolders;

/** The EAR as it was built, its web module extended by the test classes and nothing else. */
public final class RealEar {

    private static final String WEB_MODULE = "/partner-web.war";

    private RealEar() {
    }

    public static EnterpriseArchive withTests() {
        File built = new BuildFolders(Path.of(System.getProperty("partner.home"))).application().toFile();
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
        WebArchive web = ear.getAsType(WebArchive.class, WEB_MODULE);
        web.addPackage("ru.agatrt.partner.tests.inside");
        ear.delete(WEB_MODULE);
        return ear.addAsModule(Testable.archiveToTest(web));
    }
}
