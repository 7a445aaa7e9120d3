package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/** The database driver that lies beside the sink connector, apart from the one this program uses elsewhere. */
final class SinkDriver {

    private final Driver driver;

    private SinkDriver(Driver driver) {
        this.driver = driver;
    }

    /** @param pipeline folder of broker, worker and connectors */
    static SinkDriver of(Path pipeline) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(pipeline.resolve("connectors/debezium-connector-jdbc"), "mariadb-java-client-*.jar")) {
            URL jar = found.iterator().next().toUri().toURL();
            // Of its own loader alone: the parent's driver of the same name would be found first.
            URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
            return new SinkDriver(ServiceLoader.load(Driver.class, loader).stream().map(ServiceLoader.Provider::get)
                    .filter(driver -> driver.getClass().getClassLoader() == loader).findFirst().orElseThrow());
        }
    }

    Connection connect(String url, String account, String password) throws SQLException {
        Properties signIn = new Properties();
        signIn.put("user", account);
        signIn.put("password", password);
        return driver.connect(url, signIn);
    }
}
