package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Log configuration of a child process: a file beside its data, at most four of ten megabytes. */
final class LogFiles {

    private static final String TEMPLATE = """
            status = error
            appender.file.type = RollingFile
            appender.file.name = file
            appender.file.fileName = %1$s/%2$s.log
            appender.file.filePattern = %1$s/%2$s.%%i.log
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = %%d{yyyy-MM-dd'T'HH:mm:ss.SSS}{UTC}Z %%-5p [%%t] %%c{1}: %%m%%n
            appender.file.policies.type = Policies
            appender.file.policies.size.type = SizeBasedTriggeringPolicy
            appender.file.policies.size.size = 10MB
            appender.file.strategy.type = DefaultRolloverStrategy
            appender.file.strategy.max = 3
            rootLogger.level = info
            rootLogger.appenderRef.file.ref = file
            # A line for every batch or every property says nothing an operator needs.
            logger.sink.name = io.debezium.connector.jdbc
            logger.sink.level = warn
            logger.hibernate.name = org.hibernate
            logger.hibernate.level = warn
            logger.configs.name = org.apache.kafka.common
            logger.configs.level = warn
            logger.clients.name = org.apache.kafka.clients
            logger.clients.level = warn
            """;

    private LogFiles() {
    }

    static Path configuration(String name, Path directory) throws IOException {
        Path file = directory.resolve(name + "-log4j2.properties");
        Files.writeString(file, TEMPLATE.formatted(directory, name));
        return file;
    }
}
