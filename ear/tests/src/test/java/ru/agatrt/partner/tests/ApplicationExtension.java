package ru.agatrt.partner.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Application}; it starts with the first that asks and ends after the last. */
public final class ApplicationExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ApplicationExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Application.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
                .application();
    }

    /** Remembers a failed start, so that every class fails at once instead of trying again for minutes. */
    private static final class Running implements AutoCloseable {

        private Application application;
        private Exception failure;

        Running() {
            try {
                application = Application.start();
            } catch (Exception e) {
                failure = e;
            }
        }

        Application application() {
            if (failure != null) {
                throw new IllegalStateException("the application did not start: " + failure.getMessage(), failure);
            }
            return application;
        }

        @Override
        public void close() {
            if (application != null) {
                application.close();
            }
        }
    }
}
