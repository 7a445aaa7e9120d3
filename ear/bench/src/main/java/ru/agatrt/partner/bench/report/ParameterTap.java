package ru.agatrt.partner.bench.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRAbstractScriptlet;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactoryContext;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistryFactory;
import net.sf.jasperreports.extensions.SingletonExtensionRegistry;

/**
 * Notes the values that a report hands to the engine, so that the engine can be given the same ones without the report. Adds nothing
 * to a document, and nothing to what it takes when it is not asked to note.
 */
public final class ParameterTap implements ExtensionsRegistryFactory, ScriptletFactory {

    private static final ThreadLocal<Map<String, Object>> WANTED = new ThreadLocal<>();

    /** Draws once and returns what the outermost design was given. */
    static Map<String, Object> of(Runnable drawing) {
        Map<String, Object> values = new HashMap<>();
        WANTED.set(values);
        try {
            drawing.run();
            return values;
        } finally {
            WANTED.remove();
        }
    }

    @Override
    public ExtensionsRegistry createRegistry(String registryId, JRPropertiesMap properties) {
        return new SingletonExtensionRegistry<>(ScriptletFactory.class, this);
    }

    @Override
    public List<JRAbstractScriptlet> getScriplets(ScriptletFactoryContext context) {
        Map<String, Object> wanted = WANTED.get();
        if (wanted != null && wanted.isEmpty()) {
            wanted.putAll(context.getParameterValues());
        }
        return List.of();
    }
}
