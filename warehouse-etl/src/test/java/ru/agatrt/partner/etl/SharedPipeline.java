package ru.agatrt.partner.etl;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one pipeline, started with the first class that asks and stopped with the run: a start takes half a minute. */
final class SharedPipeline implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pipeline.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(SharedPipeline.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class).pipeline;
    }

    private static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        private final Pipeline pipeline;

        Running() {
            try {
                pipeline = Pipeline.start();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws Exception {
            pipeline.close();
        }
    }
}
